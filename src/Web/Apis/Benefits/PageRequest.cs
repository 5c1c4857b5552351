using System.Text.Json.Serialization;
using PlanPlatform.Application.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>The members that page through a list.</summary>
public abstract record PageRequest : WireRequest
{
    /// <summary>How many items at most, 1 to 1000; left out for all.</summary>
    [JsonPropertyName("limit")]
    [JsonPropertyOrder(1)]
    public Field<int> Limit { get; init; }

    /// <summary>The header <c>X-Next-Cursor</c> of the page before.</summary>
    [JsonPropertyName("cursor")]
    [JsonPropertyOrder(1)]
    public Field<string> Cursor { get; init; }
}
