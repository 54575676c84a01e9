// One import gives what reading takes and gives: documents, and analyses of them.

@_exported public import SourceDocuments
@_exported public import TextAnnotation
