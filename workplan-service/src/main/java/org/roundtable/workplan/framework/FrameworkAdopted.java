package org.roundtable.workplan.framework;

/**
 * The office's copy of a programme's framework is another one now, by its own edit or by adopting
 * what the owner proposed.
 *
 * <p>Published within the process, in the thread that made the change and again after a restart if
 * the process died before all had heard. Whoever listens brings what is open in line with the
 * programme as it is told, which may be done twice, and throws if that fails.
 *
 * @param programme with the framework that holds from now on
 */
public record FrameworkAdopted(Programme programme) {}
