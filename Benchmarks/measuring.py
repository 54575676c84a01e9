"""Run programs and measure them whole: time on the wall, processor time, and peak memory."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENTENTE = ROOT / ".build/release/entente"


def run(command):
    """Runs a command: its seconds on the wall, and of the processors with all that it started."""
    command = [str(part) for part in command]
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(command)}: exit code {child.returncode}")
    return {"wall": wall, "processor": usage.ru_utime + usage.ru_stime}


def peak(command):
    """Runs a command: its time, and its peak resident memory in MB, of the largest process if it
    starts others.

    GNU time asks the system. A process that Python starts would seem as large as Python at least.
    """
    gnu_time = need("/usr/bin/time", "install it: apt-get install time")
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as report:
        found = run([gnu_time, "-f", "%M", "-o", report.name, *command])
        found["memory"] = int(report.read()) / 1024
    return found


def medians(commands, runs):
    """The median times and memory of commands that take turns; memory comes first, to warm up."""
    peaks = [[peak(command)["memory"] for command in commands] for _ in range(3)]
    turns = [[run(command) for command in commands] for _ in range(runs)]
    return [{"memory": statistics.median(memory)}
            | {field: statistics.median(one[field] for one in column) for field in column[0]}
            for memory, column in zip(zip(*peaks), zip(*turns))]


def need(program, advice):
    """The path of a program, or the end with advice."""
    path = program if Path(program).is_file() else shutil.which(program)
    if not path:
        sys.exit(f"{sys.argv[0]}: no {program}; {advice}")
    return path


def entente():
    """The command of the release build."""
    return need(ENTENTE, "build it: swift build -c release --product entente")


def table(headings, rows):
    """Prints a table in Markdown."""
    print("| " + " | ".join(headings) + " |")
    print("|" + "---|" * len(headings))
    for row in rows:
        print("| " + " | ".join(row) + " |")


def machine():
    """The machine in a line."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")),
                     "an unknown processor")
    return f"{len(os.sched_getaffinity(0))} cores of {model}"
