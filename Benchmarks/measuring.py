"""Run programs and measure them whole: time on the wall, processor time, and peak memory."""
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENTENTE = ROOT / ".build/release/entente"


class Run:
    """One run: seconds on the wall and of the processors, and the peak resident memory in MB.

    Memory is that of the largest process, if the program starts others.
    """

    def __init__(self, command, input_path=None):
        self.command = [str(part) for part in command]
        with open(input_path or os.devnull, "rb") as source, open(os.devnull, "wb") as sink:
            start = time.perf_counter()
            child = subprocess.Popen(self.command, stdin=source, stdout=sink, cwd=ROOT)
            _, status, usage = os.wait4(child.pid, 0)
            self.wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            sys.exit(f"{' '.join(self.command)}: exit code {child.returncode}")
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


def medians(commands, runs, warm_ups=2):
    """The median wall, processor time and memory of each command; the commands take turns."""
    for command in commands:
        for _ in range(warm_ups):
            Run(command)
    measured = [[Run(command) for command in commands] for _ in range(runs)]
    return [{field: statistics.median(getattr(run, field) for run in column)
             for field in ("wall", "processor", "memory")} for column in zip(*measured)]


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
    """A table in Markdown."""
    print("| " + " | ".join(headings) + " |")
    print("|" + "---|" * len(headings))
    for row in rows:
        print("| " + " | ".join(row) + " |")


def machine():
    """The machine in a line."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                  if line.startswith("model name")), "unknown processor")
    return f"{len(os.sched_getaffinity(0))} cores of {model}"
