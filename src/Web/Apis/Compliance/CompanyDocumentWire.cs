using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>The parts of <c>POST /api/v1/companies/{id}/documents</c>, as <see cref="MultipartDocument"/> reads them.</summary>
public sealed record CompanyDocumentRequest : WireRequest
{
    /// <summary>The file, 25 MiB at most.</summary>
    [JsonPropertyName("file")]
    public Field<StoredFile> File { get; init; }

    /// <summary>The name, 200 characters at most; the file's when left out.</summary>
    [JsonPropertyName("name")]
    public Field<string> Name { get; init; }

    /// <summary><c>plan_document</c>, <c>summary_plan_description</c> or <c>notice</c>.</summary>
    [JsonPropertyName("kind")]
    public Field<string> Kind { get; init; }

    // What is wrong with parts besides what the rules for their values say.
    internal IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    internal override IEnumerable<FieldProblem> UnreadableFields() => Problems;
}

/// <summary>A document of a company.</summary>
public sealed record CompanyDocumentResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    public int Id { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = "";

    /// <summary><c>plan_document</c>, <c>summary_plan_description</c> or <c>notice</c>.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; init; } = "";

    /// <summary>The file's size in bytes.</summary>
    [JsonPropertyName("size")]
    public long Size { get; init; }

    /// <summary>The file's media type.</summary>
    [JsonPropertyName("content_type")]
    public string ContentType { get; init; } = "";

    /// <summary>When it was created, ISO 8601, UTC.</summary>
    [JsonPropertyName("created_at")]
    public DateTime CreatedAt { get; init; }
}

internal sealed class CompanyDocumentProfile : Profile
{
    public CompanyDocumentProfile()
    {
        CreateMap<CompanyDocumentRequest, CreateCompanyDocumentCommand>().ForMember(command => command.CompanyId, map => map.Ignore());
        CreateMap<CompanyDocumentView, CompanyDocumentResponse>()
            .ForMember(wire => wire.Kind, map => map.MapFrom(view => DocumentKindWords.Of(view.Kind)));
    }
}
