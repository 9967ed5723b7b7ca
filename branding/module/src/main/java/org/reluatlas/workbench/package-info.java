/** What Gephi's missing desktop modules would do in the workbench: open files. */
package org.reluatlas.workbench;
