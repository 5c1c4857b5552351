using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>What came of an import.</summary>
public sealed record ImportResponse
{
    /// <summary>How many rows the table has, its header aside.</summary>
    [JsonPropertyName("rows")]
    public int Rows { get; init; }

    /// <summary>How many participants were added.</summary>
    [JsonPropertyName("created")]
    public int Created { get; init; }

    /// <summary>How many things are wrong in all.</summary>
    [JsonPropertyName("error_count")]
    public int ErrorCount { get; init; }

    /// <summary>What is wrong, by line; the first 1,000.</summary>
    [JsonPropertyName("errors")]
    public IReadOnlyList<ErrorResponse> Errors { get; init; } = [];

    /// <summary>Whether the table was only judged.</summary>
    [JsonPropertyName("dry_run")]
    public bool DryRun { get; init; }
}

internal sealed class ImportProfile : Profile
{
    public ImportProfile()
    {
        CreateMap<FieldProblem, ErrorResponse>().ConvertUsing(problem => ErrorResponse.Of(problem, ParticipantColumns.NameOf(problem.Field)));
        CreateMap<ImportReport, ImportResponse>();
    }
}
