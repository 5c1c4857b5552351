using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PlanPlatform.Application.Common;

/// <summary>What the server tells of its work to whoever listens; while nobody does, nothing is made.</summary>
public static class Tracing
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "PlanPlatform";

    /// <summary>Spans: use cases, and statements to the database.</summary>
    public static readonly ActivitySource Source = new(Name);

    /// <summary>Measures.</summary>
    public static readonly Meter Meter = new(Name);
}
