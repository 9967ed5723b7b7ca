/**
 * Progress and cancellation of long computations.
 *
 * <p>A computation is handed a {@link org.reluatlas.task.Progress}: it tells it how far it has
 * come, and asks it often whether to go on. Those who want neither pass {@link
 * org.reluatlas.task.Progress#NONE}.
 */
package org.reluatlas.task;
