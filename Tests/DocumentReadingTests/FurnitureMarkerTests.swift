import DocumentReading
import SourceDocuments
import Testing

@Suite struct FurnitureMarkerTests {
  /// Reads lines of which those of the page begin with their reason and a bar:
  /// `label| Home` is furniture, `The ferry sank.` is not.
  private func expectMarks(_ marked: String, title: String? = nil) {
    var text = ""
    var wanted: [String] = []
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "| ", maxSplits: 1)
      if parts.count == 2, let reason = Furniture.Reason(rawValue: String(parts[0])) {
        wanted.append("\(reason)| \(parts[1])")
        text += parts[1] + "\n"
      } else {
        text += line + "\n"
      }
    }
    let document = Document(id: "a", text: text)
    let found = FurnitureMarker().mark(text, title: title).map {
      "\($0.reason)| \(document.quote($0.range))"
    }
    #expect(found == wanted)
  }

  @Test func `a page about a bridge`() {
    expectMarks(
      """
      label| Home | News | Sport
      Bridge reopens after ten years
      byline| Ada Example
      byline| Transport correspondent, Oslo
      dateline| Published 3 May 2021, 07:30 BST
      notice| Image source, Picture House
      Mayor Bo Sample cuts the ribbon
      The bridge opened on Monday after ten years of repairs, the mayor said in a speech.
      A long wait
      Builders had found cracks in 2011.
      pointer| Read more about bridges here.
      Watch: How the bridge was built
      byline| Edited by Cy Specimen
      notice| © 2021 The Gazette. All rights reserved.
      form| Leave a comment
      form| Name *
      teaser| Most read
      teaser| Ferry sinks in harbour
      teaser| Mayor fined for parking in front of the town hall.
      teaser| Tunnel floods again
      """)
  }

  @Test(arguments: [
    "Menu", "Live Reporting", "Related topics", "Most popular", "World | Europe | Sport",
    "Home > News > Business", "Science · Health · Technology", "Share", "Tags: bridges, ferries",
    "Top stories", "1.2k shares", "Latest news", "• Sport", "## More", "Video and Audio",
  ])
  func `labels are made of the words that pages are built with`(line: String) {
    expectMarks("label| " + line + "\n")
  }

  @Test(arguments: [
    "By Ada Example", "BY ADA EXAMPLE", "By Ada Example and Bo Sample in Oslo", "By Staff Writer",
    "by Ada Example, Science editor", "Edited by Ada Example",
    "(Reporting by Ada Example; editing by Bo Sample)",
    "Additional reporting by Ada Example",
    "With additional reporting from Ada Example in Oslo and Bo Sample in Bergen",
    "Ada Example, Oslo Times", "Ada van der Example, Health reporter",
    "Ada Example | Political editor",
    "Reporting from Oslo", "Science correspondent", "Words by Ada Example",
    "Ada Example in Oslo contributed to this report.", "@ada_example", "ada@example.org",
    "Author: Ada Example", "Text by Ada O’Example and Jean-Luc Sample",
  ])
  func `credits name who made the story`(line: String) {
    expectMarks("byline| " + line + "\n")
  }

  @Test(arguments: [
    "2021-05-03", "3 May 2021", "May 3, 2021", "Monday, 3 May 2021", "3 May 2021 at 07:30 BST",
    "Published 3 hours ago", "Last updated: 3 May 2021, 7.30pm", "2 days ago", "May 2021",
    "Updated 07:30 GMT", "03/05/2021", "Geneva, 4 March 2021", "Published: Mon 3 May 2021",
    "Mon., May 3rd, 2021 | 7:30 a.m. ET", "Posted on May 3, 2021",
  ])
  func `dates stand on lines of their own`(line: String) {
    expectMarks("dateline| " + line + "\n")
  }

  @Test(arguments: [
    "Read more", "Read more: how bridges are built", "READ ALSO: Ferry sinks",
    "Click here to subscribe",
    "Watch live: the debate", "Listen to our podcast", "Sign up for our newsletter",
    "Sign up for our newsletter. It is free.", "Follow us on social media", "Share this story",
    "Find out more about bridges", "Read the full report on ferries", "Download the app",
    "For more information, visit the website", "→ See all our pictures here", "Skip to content",
    "RELATED: Ferry sinks in harbour", "Have your say", "Subscribe to our channel",
    "Follow the latest updates on the vote", "Join the conversation",
  ])
  func `pointers are aimed at the reader`(line: String) {
    expectMarks("pointer| " + line + "\n")
  }

  @Test(arguments: [
    "Leave a Comment", "Your email address will not be published. Required fields are marked *",
    "Name *", "Email *", "12 comments", "Comments (12)", "Post Comment", "Cancel reply",
    "Save my name, email, and website in this browser for the next time I comment.",
    "You must be logged in to post a comment.", "Enter your email address",
  ])
  func `forms want to be filled in`(line: String) {
    expectMarks("form| " + line + "\n")
  }

  @Test(arguments: [
    "© 2021 The Gazette", "Copyright 2021 The Gazette. All rights reserved.", "All times are GMT",
    "All rights reserved", "We use cookies to improve your visit. Accept all cookies.",
    "This article is more than two years old", "This article was amended on 4 May 2021.",
    "This live blog is now closed", "Advertisement", "Image source, Picture House",
    "Photo: Ada Example/Press House",
    "Photograph: Ada Example", "Ada Example/Getty Images", "5 min read", "Article continues below",
    "This video can not be played", "The views expressed in this article are the author's own.",
    "To play this video you need to enable JavaScript in your browser.", "Sponsored",
    "A version of this story first appeared elsewhere. All rights reserved.",
  ])
  func `notices are remarks of the site about itself`(line: String) {
    expectMarks("notice| " + line + "\n")
  }

  @Test(arguments: [
    "Ferry sinks in harbour", "Spain 2-1 France", "Mayor gifts town a clock", "What happens next?",
    "By Monday the snow had melted.", "By contrast, Oslo is dry.",
    "Written by hand, the letter was brief",
    "Watch: Crowds cheer as the bridge opens", "Read my lips, mayor tells council",
    "Mayor Bo Sample cuts the ribbon – video", "If you're just joining us now",
    "For more than ten years the bridge was closed.", "Share prices fall after the vote",
    "Follow the money, judge says", "Sign of the times", "Support for the mayor grows",
    "Tell us the truth, families say", "Norway and Sweden", "UK-Norway relationship", "New York",
    "Breaking: Mayor resigns", "BreakingMayor resigns after vote", "Health minister resigns",
    "World leaders meet in Oslo", "Sport is good for you.", "Latest talks end without a deal",
    "This report has been criticised by the council", "See you in court, says mayor",
    "The video has been watched by a million people", "Live animals found on ferry",
    "More people than ever took the ferry", "Most read the letter twice.",
    "Photo shows mayor in Oslo",
    "In March 2021 the bridge closed", "Oslo in 2021: what changed", "Home is where the heart is",
    "The editor of the Gazette resigned", "Monday", "2021", "Join us or leave, mayor tells rebels",
    "Image of the mayor was stolen", "Ada Example", "Cookies stolen from bakery",
    "No comment, says mayor",
    "Further joint patrols between Oslo and Stockholm", "Visit to Oslo called off",
    "Register of interests published by council", "Explore the ocean floor, children told",
    "Related companies were searched by the police on Monday.", "t", "-", "* * *", "12/t",
  ])
  func `headlines, captions and sentences stay`(line: String) {
    expectMarks(line + "\n")
  }

  @Test func `a name is a by-line below the headline and beside a role, not in a list`() {
    expectMarks(
      """
      Council votes for a second bridge across the fjord
      byline| Ada Example

      The council voted on Monday for a second bridge across the fjord, after years of debate.
      The winners were:
      Ada Example
      Bo Sample
      All of them had waited for years to be named in front of the whole town.
      Why the ferry stays
      byline| Cy Specimen
      byline| Reporting from Bergen
      The ferry will stay for at least two years, the company has said in a letter to the town.
      """)
  }

  @Test func `a word between labels is a label`() {
    expectMarks(
      """
      label| News
      label| RTV
      label| Live Reporting
      Strike
      Drivers of the town's buses have gone on strike over pay, their union said on Monday.
      """)
  }

  @Test func `a box of other stories in the middle ends where the story goes on`() {
    expectMarks(
      """
      The bridge opened on Monday after ten years of repairs, the mayor said in a speech.

      teaser| Related

      teaser| Ferry sinks in harbour

      The builders had found cracks in 2011. They closed the bridge the same day, and the ferry came back.

      teaser| More on this story
      teaser| Tunnel floods again
      teaser| Mayor fined for parking

      A long wait

      Ten years passed before the town found the money for the repairs of its oldest bridge.
      The state paid half of the sum, and a bank in the capital lent the town the rest of it.
      """)
  }

  @Test func `headlines with blurbs that break off at the end are teasers`() {
    expectMarks(
      """
      The bridge opened on Monday after ten years of repairs, the mayor said in a speech.
      teaser| Ferry sinks in harbour
      teaser| The ferry had left the island at noon when…
      teaser| Tunnel floods again
      teaser| Rain has filled the old tunnel for the third ...
      """)
  }

  @Test func `a story may end with a broken-off sentence`() {
    expectMarks(
      """
      The bridge opened on Monday after ten years of repairs, the mayor said in a speech.
      The mayor speaks
      "We waited for ten long years," he said, "and now…"
      """)
  }

  @Test func `a line that repeats the title stays`() {
    expectMarks("Latest news\nlabel| Home\n", title: "Latest News")
  }

  @Test func `ranges are whole lines whatever their ends and letters`() {
    let text = "Größe\r\n  Read more  \rÉté\n\nMenu"
    let document = Document(id: "a", text: text)
    let quotes = FurnitureMarker().mark(text).map { document.quote($0.range) }
    #expect(quotes == ["  Read more  ", "Menu"])
    #expect(document.marking(with: FurnitureMarker()).furniture.count == 2)
  }

  @Test(arguments: [
    ("LONDON, 2 April 2025 - ", "Ada Example met Bo Sample."),
    ("NEW YORK, April 2 (Agency) — ", "Ada Example met Bo Sample."),
    ("PARIS (Agency) - ", "Ada Example went to Rome - and back."),
    ("", "NATO - which met in Rome - spoke of May 2."),
    ("", "Rome - On May 2 Ada Example met Bo Sample."),
    ("", "NATO said in May - and again in June - that it would wait."),
    ("", "UNHCR (the refugee agency) - which met in Rome - spoke."),
    ("", "LONDON - Ada Example met Bo Sample."),
  ])
  func `a dateline ends where its sentence begins`(dateline: String, sentence: String) {
    let document = Document(id: "a", text: "A bridge opens\n\(dateline)\(sentence)\n")
    let quotes = FurnitureMarker().mark(document.text).map { document.quote($0.range) }
    #expect(quotes == (dateline.isEmpty ? [] : [dateline]))
  }
}
