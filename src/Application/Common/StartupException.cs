namespace PlanPlatform.Application.Common;

/// <summary>The server can't start as it is configured. The message is one line for the operator, without a secret.</summary>
public sealed class StartupException(string message, Exception? cause = null) : Exception(message, cause);
