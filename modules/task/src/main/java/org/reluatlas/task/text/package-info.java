/**
 * Numbers in texts for readers: reports, figures, tables, messages.
 *
 * <p>In: numbers, NaN for those that are not defined. Out: their text, which does not depend on the
 * locale of the machine.
 */
package org.reluatlas.task.text;
