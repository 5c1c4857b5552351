namespace PlanPlatform.Application.Tests;

/// <summary>A list that has been read to its end.</summary>
internal sealed record Page<T>(List<T> Items, string? NextCursor);
