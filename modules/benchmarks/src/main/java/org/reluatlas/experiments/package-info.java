/** Experiments whose results stand under {@code docs/experiments}, each made by one command. */
package org.reluatlas.experiments;
