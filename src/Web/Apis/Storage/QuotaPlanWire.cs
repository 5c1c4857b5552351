using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Storage;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Storage;

/// <summary>The body of <c>POST</c> and <c>PUT /api/v1/plans</c>.</summary>
public sealed record QuotaPlanRequest : WireRequest
{
    /// <summary>The name, 200 characters at most.</summary>
    [JsonPropertyName("name")]
    public Field<string> Name { get; init; }

    /// <summary>The description, 4,000 characters at most; may be empty.</summary>
    [JsonPropertyName("description")]
    public Field<string> Description { get; init; }

    /// <summary>The quota in MiB, whole, from 0 to 2^40.</summary>
    [JsonPropertyName("quota")]
    public Field<long> Quota { get; init; }

    /// <summary>Whether it becomes the default.</summary>
    [JsonPropertyName("default")]
    public Field<bool> Default { get; init; }
}

/// <summary>A plan.</summary>
public sealed record QuotaPlanResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public string Description { get; init; } = "";

    /// <summary>The quota in MiB.</summary>
    [JsonPropertyName("quota")]
    public long Quota { get; init; }

    /// <summary>Whether new users get it.</summary>
    [JsonPropertyName("default")]
    public bool IsDefault { get; init; }
}

/// <summary>A plan in a list.</summary>
public sealed record ListedQuotaPlanResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary>Whether new users get it.</summary>
    [JsonPropertyName("default")]
    public bool IsDefault { get; init; }
}

internal sealed class QuotaPlanProfile : Profile
{
    public QuotaPlanProfile()
    {
        CreateMap<QuotaPlanRequest, CreateQuotaPlanCommand>();
        CreateMap<QuotaPlanRequest, UpdateQuotaPlanCommand>()
            .ForMember(command => command.Id, map => map.Ignore())
            .ForMember(command => command.IfVersions, map => map.Ignore());
        CreateMap<QuotaPlanView, QuotaPlanResponse>();
        CreateMap<QuotaPlanView, ListedQuotaPlanResponse>();
    }
}
