/**
 * Reports: findings as one page with their figures. Whoever has {@link
 * org.reluatlas.study.Findings} gets the page that the command line writes.
 */
package org.reluatlas.charts.report;
