/**
 * The menu Tools &gt; ReLU topology.
 *
 * <p>Each action takes the current workspace, works in the background with progress and cancel, and
 * says in a sentence what it lacks.
 */
package org.reluatlas.gephi.menu;
