/**
 * Charts and drawings of results, as images and SVG.
 *
 * <p>In: results of the other modules. Out: a {@link org.reluatlas.charts.Figure} that {@link
 * org.reluatlas.charts.FigureFile} writes. Colours are those of Okabe and Ito, which colour-blind
 * readers tell apart; every axis has a name, every colour a legend.
 */
package org.reluatlas.charts;
