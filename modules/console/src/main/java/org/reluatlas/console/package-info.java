/**
 * What the programs in a terminal share: options about networks, runs and random filtrations,
 * progress on a terminal, failures as one line and an exit code.
 */
package org.reluatlas.console;
