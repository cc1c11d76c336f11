/** PDFKit takes the scope of a header cell; its published types do not say so yet. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: 'Row' | 'Column';
  }
}
