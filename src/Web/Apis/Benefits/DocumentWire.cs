using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AutoMapper;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.Apis.Benefits;

/// <summary>The body of <c>POST /sync-document</c>.</summary>
public sealed record SyncDocumentRequest : SyncRequest
{
    /// <summary>The document to change or delete; left out to create one.</summary>
    [JsonPropertyName("document_id")]
    public Field<Identifier> DocumentId { get; init; }

    /// <summary>The name, 200 characters at most; also the name under which the file is downloaded.</summary>
    [JsonPropertyName("document_name")]
    public Field<string> DocumentName { get; init; }

    /// <summary>The collection (group) that the document belongs to.</summary>
    [JsonPropertyName("collection_id")]
    public Field<Identifier> CollectionId { get; init; }

    /// <summary>The description, 4,000 characters at most.</summary>
    [JsonPropertyName("document_description")]
    public Field<string> DocumentDescription { get; init; }

    /// <summary><c>PDF</c>, <c>DOCX</c>, <c>TXT</c>, <c>IMG</c> or <c>OTHER</c>.</summary>
    [JsonPropertyName("document_type")]
    public Field<string> DocumentType { get; init; }

    /// <summary>A number or a text of 50 characters at most.</summary>
    [JsonPropertyName("document_priority")]
    public Field<DocumentPriority> DocumentPriority { get; init; }

    /// <summary>At most 50 tags of 100 characters.</summary>
    [JsonPropertyName("document_tags")]
    public Field<IReadOnlyList<string>> DocumentTags { get; init; }

    /// <summary>The file as base64, perhaps with a <c>data:</c> prefix; 25 MiB of file at most.</summary>
    [JsonPropertyName("fileBase64")]
    public Field<ReadOnlyMemory<byte>> FileBase64 { get; init; }

    /// <summary>The file's media type; <c>application/octet-stream</c> when left out.</summary>
    [JsonPropertyName("fileType")]
    public Field<string> FileType { get; init; }

    /// <summary>The address of the content elsewhere (http or https), instead of a file.</summary>
    [JsonPropertyName("document_url")]
    public Field<string> DocumentUrl { get; init; }

    /// <summary>The plans to associate, instead of the former ones.</summary>
    [JsonPropertyName("plan_ids")]
    public Field<IReadOnlyList<Identifier>> PlanIds { get; init; }
}

/// <summary>The body of <c>POST /get-documents</c>.</summary>
public sealed record GetDocumentsRequest : PageRequest
{
    /// <summary>The collection.</summary>
    [JsonPropertyName("collection_id")]
    public Field<Identifier> CollectionId { get; init; }
}

/// <summary>The body of <c>POST /get-document-details</c> and <c>POST /download</c>.</summary>
public sealed record DocumentRequest : WireRequest
{
    /// <summary>The document.</summary>
    [JsonPropertyName("document_id")]
    public Field<Identifier> DocumentId { get; init; }
}

/// <summary>A document. Members that it lacks are left out.</summary>
public record DocumentResponse
{
    /// <summary>The id.</summary>
    [JsonPropertyName("document_id")]
    public string DocumentId { get; init; } = "";

    /// <summary>The name.</summary>
    [JsonPropertyName("document_name")]
    public string DocumentName { get; init; } = "";

    /// <summary>The description.</summary>
    [JsonPropertyName("document_description")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DocumentDescription { get; init; }

    /// <summary><c>PDF</c>, <c>DOCX</c>, <c>TXT</c>, <c>IMG</c> or <c>OTHER</c>.</summary>
    [JsonPropertyName("document_type")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DocumentType { get; init; }

    /// <summary>The priority, a number or a text as it was sent.</summary>
    [JsonPropertyName("document_priority")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNode? DocumentPriority { get; init; }

    /// <summary>The collection that it is in.</summary>
    [JsonPropertyName("collection_id")]
    public string CollectionId { get; init; } = "";

    /// <summary>The path under which the stored file can be had from this server.</summary>
    [JsonPropertyName("document_file_path")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DocumentFilePath { get; init; }

    /// <summary>The address of the content elsewhere.</summary>
    [JsonPropertyName("document_url")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DocumentUrl { get; init; }

    /// <summary>The tags.</summary>
    [JsonPropertyName("document_tags")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? DocumentTags { get; init; }

    /// <summary>When it was created, ISO 8601, UTC.</summary>
    [JsonPropertyName("created_at")]
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed, ISO 8601, UTC.</summary>
    [JsonPropertyName("updated_at")]
    public DateTime UpdatedAt { get; init; }
}

/// <summary>A document in a list.</summary>
public sealed record ListedDocumentResponse : DocumentResponse
{
    /// <summary>The name of the collection that it is in.</summary>
    [JsonPropertyName("collection_name")]
    [JsonPropertyOrder(1)]
    public string CollectionName { get; init; } = "";

    /// <summary>100 once a file is stored, else 0.</summary>
    [JsonPropertyName("avg_progress")]
    [JsonPropertyOrder(1)]
    public int AvgProgress { get; init; }
}

/// <summary>A document with the plans that it is associated with.</summary>
public sealed record DocumentDetailsResponse : DocumentResponse
{
    /// <summary>The plans, by name then id.</summary>
    [JsonPropertyName("associated_plans")]
    [JsonPropertyOrder(1)]
    public IReadOnlyList<AssociatedPlanResponse> AssociatedPlans { get; init; } = [];
}

/// <summary>Where a document's content can be had.</summary>
/// <param name="DownloadUrl">An absolute address, valid for an hour where it is this server's.</param>
public sealed record DownloadResponse([property: JsonPropertyName("download_url")] string DownloadUrl);

internal sealed class DocumentProfile : Profile
{
    private const int Stored = 100;

    public DocumentProfile()
    {
        CreateMap<SyncDocumentRequest, CreateDocumentCommand>();
        CreateMap<SyncDocumentRequest, UpdateDocumentCommand>();
        CreateMap<GetDocumentsRequest, GetDocumentsQuery>();
        CreateMap<DocumentView, DocumentResponse>()
            .ForMember(wire => wire.DocumentType, map => map.MapFrom(view => view.DocumentType == null ? null : view.DocumentType.ToString()!.ToUpperInvariant()))
            .ForMember(wire => wire.DocumentPriority, map => map.MapFrom(view => ToJson(view.DocumentPriority)))
            .ForMember(wire => wire.DocumentFilePath, map => map.MapFrom(view => view.HasFile ? "/download/" + view.DocumentId : null));
        CreateMap<DocumentView, ListedDocumentResponse>()
            .IncludeBase<DocumentView, DocumentResponse>()
            .ForMember(wire => wire.AvgProgress, map => map.MapFrom(view => view.HasFile ? Stored : 0));
        CreateMap<DocumentView, DocumentDetailsResponse>()
            .IncludeBase<DocumentView, DocumentResponse>()
            .ForMember(wire => wire.AssociatedPlans, map => map.Ignore());
        CreateMap<DocumentDetails, DocumentDetailsResponse>()
            .ConstructUsing((details, context) => context.Mapper.Map<DocumentDetailsResponse>(details.Document))
            .ForMember(wire => wire.AssociatedPlans, map => map.MapFrom(details => details.Plans))
            .ForAllOtherMembers(map => map.Ignore());
    }

    private static JsonNode? ToJson(DocumentPriority? priority) =>
        priority is null ? null : priority.IsNumber ? JsonNode.Parse(priority.Text) : JsonValue.Create(priority.Text);
}
