/**
 * Runs inside the application as a Java agent: finds components by what they say, and acts on them
 * with a mouse and a keyboard as a user would.
 *
 * <p>In: calls of {@link org.reluatlas.acceptance.agent.Screen} by RMI on the loopback address.
 * Out: {@link org.reluatlas.acceptance.agent.ComponentSnapshot}s, copies of what was on the screen
 * at that moment. Nothing here waits for a condition; the tests ask again.
 */
package org.reluatlas.acceptance.agent;
