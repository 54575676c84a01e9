import EventModel
import SourceDocuments

/// A graph of a summit with events of every modality, written by hand.
enum SummitGraph {
  static let graph = GraphScript(
    documents: [
      (
        "one", "Russia and North Korea sign a partnership pact", "The Morning Paper", "2024-06-19",
        "https://news.example/one?a=1&b=2"
      ),
      ("two", "A car, a dagger and a pact", "Evening Wire", "2024-06-20", nil),
    ],
    entities: [
      "person/putin Vladimir Putin", "person/kim Kim Jong Un", "person/yo-jong Kim Yo-jong",
      "person/jong-il Kim Jong Il", "person/ushakov Yuri Ushakov", "person/blinken Antony Blinken",
      "person/stoltenberg Jens Stoltenberg", "person/trump Donald Trump", "country/ru Russia",
      "country/kp North Korea", "country/kr South Korea", "country/us United States",
      "country/ua Ukraine", "country/vn Vietnam", "organization/nato Nato",
      "organization/un UN Security Council", "place/pyongyang Pyongyang",
      "place/square Kim Il Sung Square", "place/moscow Moscow", "place/vladivostok Vladivostok",
      "agreement/pact Comprehensive Strategic Partnership", "thing/aurus=gift Aurus limousine",
      "thing/tea=gift tea set", "thing/dagger=gift admiral’s dagger",
      "thing/munitions=item munitions",
      "thing/missiles=item ballistic missiles", "thing/ammunition=item ammunition",
      "organization/tass Tass",
    ],
    relations: [
      "office president person/putin country/ru", "office leader person/kim country/kp",
      "kin sister person/yo-jong person/kim", "kin father person/jong-il person/kim",
      "office former_leader person/jong-il country/kp",
      "office presidential_aide person/ushakov person/putin",
      "office secretary_of_state person/blinken country/us",
      "office secretary_general person/stoltenberg organization/nato",
      "office former_president person/trump country/us",
      "member member country/us organization/nato",
      "located_in - place/square place/pyongyang", "located_in - place/pyongyang country/kp",
    ],
    events: [
      "sign 2024-06-19 place/pyongyang signatory=person/putin signatory=person/kim agreement=agreement/pact x3",
      "visit 2024-06-19 - visitor=person/putin destination=country/kp x2",
      "visit 2000-07 - visitor=person/putin destination=country/kp",
      "welcome 2024-06-19 place/square host=person/kim guest=person/putin x2",
      "meet 2024-06-19 place/pyongyang participant=person/putin participant=person/kim participant=person/ushakov participant=person/yo-jong",
      "meet 2019-04 place/vladivostok participant=person/putin participant=person/kim",
      "meet 2000-07 place/pyongyang participant=person/putin participant=person/jong-il",
      "meet 2018 - participant=person/trump participant=person/kim",
      "meet 2019 - participant=person/trump participant=person/kim",
      "give 2024-06-19 - giver=person/putin recipient=person/kim gift=thing/aurus gift=thing/tea gift=thing/dagger x2",
      "give 2024-02 - giver=person/putin recipient=person/kim gift=thing/aurus",
      "invite 2024-06-19 - inviter=person/putin invitee=person/kim destination=place/moscow",
      "thank 2024-06-19 - speaker=person/putin target=person/kim",
      "praise 2024-06-19 - speaker=person/putin target=person/kim",
      "support - - supporter=country/kp supported=country/ru x2",
      "supply - - supplier=country/kp recipient=country/ru item=thing/munitions item=thing/missiles ?believed x2",
      "supply - - supplier=country/ru recipient=country/kp item=thing/missiles ?may",
      "accuse - - accuser=country/us accused=country/ru x3",
      "criticize 2024-06-18 - critic=person/stoltenberg target=agreement/pact",
      "criticize 2024-06-19 - critic=person/blinken target=country/ru",
      "sanction 2006 - sanctioner=organization/un sanctioned=country/kp",
      "visit 2024-06-20 - visitor=person/putin destination=country/vn !expected",
      "request 2023 - requester=country/ua target=country/kr item=thing/ammunition",
      "supply - - supplier=country/kr recipient=country/ua item=thing/ammunition ~not",
      "attack 2022-02-24 - attacker=country/ru target=country/ua x2",
      "die 2011 - deceased=person/jong-il",
      "threaten 2024-06-20 - threatener=country/ru target=country/kr",
    ]
  ).graph
}
