using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>How far a distribution has got.</summary>
public sealed record DistributionResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }

    /// <summary>The document.</summary>
    [JsonPropertyName("document_id")]
    public int DocumentId { get; init; }

    /// <summary>How many participants it goes to.</summary>
    [JsonPropertyName("total")]
    public int Total { get; init; }

    /// <summary>How many mails were handed over.</summary>
    [JsonPropertyName("sent")]
    public int Sent { get; init; }

    /// <summary>How many mails were given up.</summary>
    [JsonPropertyName("failed")]
    public int Failed { get; init; }

    /// <summary>How many participants had no e-mail address when it began.</summary>
    [JsonPropertyName("unreachable")]
    public int Unreachable { get; init; }

    /// <summary><c>running</c> while there are mails still to be sent, then <c>done</c>.</summary>
    [JsonPropertyName("status")]
    public string Status { get; init; } = "";
}

internal sealed class DistributionProfile : Profile
{
    public DistributionProfile() => CreateMap<DistributionView, DistributionResponse>()
        .ForMember(wire => wire.Status, map => map.MapFrom(view => view.IsRunning ? "running" : "done"));
}
