package fr.allianceeducative.kernel.tabular;

/** A line that was understood: by its key it is recognised when the same fact comes again, in this file or the next. */
public interface ImportedLine<T> {

  /** Number of the line in its file. */
  int line();

  /** What the line is about, a value with {@code equals}. */
  Object key();

  /** Whether another line about the same says nothing new; if it does, it corrects. */
  boolean saysTheSameAs(T other);
}
