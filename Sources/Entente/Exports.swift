// One import gives the whole flow: the vocabularies, the stages, and the borders.

@_exported public import DocumentReading
@_exported public import EntityResolution
@_exported public import EventExtraction
@_exported public import EventModel
@_exported public import GraphBuilding
@_exported public import GraphInterchange
@_exported public import GraphQueries
@_exported public import GraphRendering
@_exported public import Linguistics
@_exported public import SourceDocuments
@_exported public import TextAnnotation
