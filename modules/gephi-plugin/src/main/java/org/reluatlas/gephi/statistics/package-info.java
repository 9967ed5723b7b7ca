/**
 * Statistics for Gephi's statistics panel, in the category "ReLU topology".
 *
 * <p>In: the graph of a workspace; the Fiedler partition takes any graph, the others one that was
 * made from a network. Out: columns, and a report as HTML with its charts and their data. What a
 * statistic lacks it says in a sentence, which is then its report; a cancelled one changes nothing,
 * and keeps the report of the last run, which says so.
 */
package org.reluatlas.gephi.statistics;
