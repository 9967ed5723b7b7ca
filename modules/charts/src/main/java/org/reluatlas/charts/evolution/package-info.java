/** The figures, the page and the animation about training runs, from a report of an evolution. */
package org.reluatlas.charts.evolution;
