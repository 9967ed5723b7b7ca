/**
 * What Gephi's desktop does in modules that are not on Maven Central, for the workbench: a room for
 * each of its windows, and one for opening files.
 */
package org.reluatlas.workbench;
