/**
 * The tabs of the workspaces, in place of those of Gephi 0.10.1: these repeat every event of the
 * projects, answer their own changes, and so switch for ever once a workspace that others follow is
 * deleted (gephi/gephi, issue 2895).
 */
package org.reluatlas.workbench.workspaces;
