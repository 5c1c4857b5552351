using System.Text.Json.Serialization;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>A request that creates, changes or deletes, by what it holds.</summary>
public abstract record SyncRequest : WireRequest
{
    /// <summary>True to delete; then the id is all that counts.</summary>
    [JsonPropertyName("is_delete")]
    [JsonPropertyOrder(1)]
    public Field<bool> IsDelete { get; init; }

    internal bool Deletes => IsDelete is { HasValue: true, Value: true };

    internal override IEnumerable<FieldProblem> UnreadableFields() => Deletes ? [] : base.UnreadableFields();
}
