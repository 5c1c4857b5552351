using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests;

/// <summary>What is wrong with a request, in one line.</summary>
internal static class Failures
{
    /// <summary>The wrong members with their problems: <c>Color malformed, PlanName missing</c>; empty for any other result.</summary>
    public static string Of(Result result) => string.Join(
        ", ", (result.Error?.Fields ?? []).Select(field => $"{field.Field} {field.Problem}").Order(StringComparer.Ordinal));
}
