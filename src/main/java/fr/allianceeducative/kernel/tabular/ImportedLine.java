package fr.allianceeducative.kernel.tabular;

/** A line that was understood: by its key it is recognised when the same fact comes again, in this file or the next. */
public interface ImportedLine<T> {

  /** Number of the line in its file. */
  int line();

  /** What the line is about, a value with {@code equals}. */
  Object key();

  /** Whether this line says nothing new beside another with the same key; if it does, it corrects the other. */
  boolean saysTheSameAs(T other);
}
