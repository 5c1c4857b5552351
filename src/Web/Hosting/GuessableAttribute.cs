namespace PlanPlatform.Web.Hosting;

/// <summary>Marks a page whose form a guesser would send again and again: <c>RateLimits:SignInsPerMinute</c> counts it by address.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class GuessableAttribute : Attribute;
