using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>The body of <c>POST /sync-group</c>.</summary>
public sealed record SyncGroupRequest : SyncRequest
{
    /// <summary>The group to change or delete; left out to create one.</summary>
    [JsonPropertyName("group_id")]
    public Field<Identifier> GroupId { get; init; }

    /// <summary>The name, 200 characters at most, unique in the organisation without regard to case.</summary>
    [JsonPropertyName("group_name")]
    public Field<string> GroupName { get; init; }

    /// <summary>The description, 4,000 characters at most.</summary>
    [JsonPropertyName("group_description")]
    public Field<string> GroupDescription { get; init; }
}

/// <summary>The body of <c>POST /fetch-groups</c>.</summary>
public sealed record FetchGroupsRequest : PageRequest;

/// <summary>A group: a collection of plans and documents.</summary>
public sealed record GroupResponse
{
    /// <summary>The id, which plans and documents name as <c>collection_id</c>.</summary>
    [JsonPropertyName("group_id")]
    public string GroupId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("group_name")]
    public string GroupName { get; init; } = "";

    /// <summary>The description; left out when there is none.</summary>
    [JsonPropertyName("group_description")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? GroupDescription { get; init; }

    /// <summary>When it was created, ISO 8601, UTC.</summary>
    [JsonPropertyName("created_at")]
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed, ISO 8601, UTC.</summary>
    [JsonPropertyName("updated_at")]
    public DateTime UpdatedAt { get; init; }
}

internal sealed class GroupProfile : Profile
{
    public GroupProfile()
    {
        CreateMap<SyncGroupRequest, CreateCollectionCommand>();
        CreateMap<SyncGroupRequest, UpdateCollectionCommand>();
        CreateMap<FetchGroupsRequest, GetCollectionsQuery>();
        CreateMap<CollectionView, GroupResponse>();
    }
}
