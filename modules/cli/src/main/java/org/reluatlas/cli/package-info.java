/**
 * The command line of ReLU Atlas.
 *
 * <p>In: files and options. Out: files, written whole or not at all, a summary on standard output,
 * and an exit code: 0 done, 1 failed while running, 2 wrong use or unreadable input. Failures are
 * one line on standard error; the system property {@code relu-atlas.debug} adds the stack trace.
 */
package org.reluatlas.cli;
