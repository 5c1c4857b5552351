using FluentValidation;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Benefits;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Benefits;

/// <summary>What a caller may say of a document, on creation and on change alike.</summary>
public abstract record DocumentFields
{
    /// <summary>The name.</summary>
    public Field<string> DocumentName { get; init; }

    /// <summary>The collection.</summary>
    public Field<Identifier> CollectionId { get; init; }

    /// <summary>The description.</summary>
    public Field<string> DocumentDescription { get; init; }

    /// <summary><c>PDF</c>, <c>DOCX</c>, <c>TXT</c>, <c>IMG</c> or <c>OTHER</c>, in any case.</summary>
    public Field<string> DocumentType { get; init; }

    /// <summary>A number or a short text.</summary>
    public Field<DocumentPriority> DocumentPriority { get; init; }

    /// <summary>The tags, all of them.</summary>
    public Field<IReadOnlyList<string>> DocumentTags { get; init; }

    /// <summary>The file's bytes, which came as base64.</summary>
    public Field<ReadOnlyMemory<byte>> FileBase64 { get; init; }

    /// <summary>The file's media type; <c>application/octet-stream</c> when absent.</summary>
    public Field<string> FileType { get; init; }

    /// <summary>The address of the content elsewhere, http or https.</summary>
    public Field<string> DocumentUrl { get; init; }

    /// <summary>The plans to associate, instead of the former ones.</summary>
    public Field<IReadOnlyList<Identifier>> PlanIds { get; init; }

    internal StoredFile? Stored { get; set; }

    internal DocumentContent ToContent() => new(
        DocumentName.TextOrNull(),
        DocumentDescription.TextOrNull(),
        DocumentType.TextOrNull() is { } type ? Enum.Parse<DocumentType>(type, ignoreCase: true) : null,
        FieldRules.IsMissing(DocumentPriority) ? null : DocumentPriority.Value,
        DocumentTags.Value,
        Stored,
        DocumentUrl.TextOrNull(),
        PlanIds.Distinct());
}

internal abstract class DocumentFieldsValidator<T> : RequestValidator<T>
    where T : DocumentFields
{
    protected void ContentRules()
    {
        RuleFor(fields => fields.DocumentDescription).MaxLength(Text.DescriptionMaxLength);
        RuleFor(fields => fields.DocumentType).Format(IsDocumentType, "must be PDF, DOCX, TXT, IMG or OTHER");
        RuleFor(fields => fields.DocumentPriority)
            .Must(priority => !priority.HasValue || Text.Length(priority.Value.Text) <= Domain.Benefits.DocumentPriority.MaxLength)
            .WithErrorCode(Problems.TooLong).WithMessage($"must not be longer than {Domain.Benefits.DocumentPriority.MaxLength} characters");
        RuleFor(fields => fields.DocumentTags)
            .Must(tags => !tags.HasValue || !tags.Value.Any(string.IsNullOrWhiteSpace))
            .WithErrorCode(Problems.Blank).WithMessage("must not be blank")
            .Must(tags => !tags.HasValue || (tags.Value.Count <= Document.MaxTags && tags.Value.All(tag => Text.Length(tag) <= Document.TagMaxLength)))
            .WithErrorCode(Problems.TooLong).WithMessage($"must not be more than {Document.MaxTags} tags of {Document.TagMaxLength} characters");
        RuleFor(fields => fields.FileBase64)
            .Must(file => !file.HasValue || file.Value.Length <= StoredFile.MaxSize)
            .WithErrorCode(Problems.TooLong).WithMessage("must not be larger than 25 MiB");
        RuleFor(fields => fields.FileType).MaxLength(StoredFile.ContentTypeMaxLength).Format(MediaType.IsValid, "must be a media type");
        RuleFor(fields => fields.DocumentUrl)
            .Must((fields, url) => FieldRules.IsMissing(url) || FieldRules.IsMissing(fields.FileBase64))
            .WithErrorCode(Problems.Contradicting).WithMessage("must not be sent together with a file")
            .MaxLength(Document.UrlMaxLength)
            .Format(IsWebAddress, "must be an http or https address");
        RuleFor(fields => fields.PlanIds).PlanIdRules();
    }

    private static bool IsDocumentType(string text) =>
        Enum.GetNames<DocumentType>().Contains(text, StringComparer.OrdinalIgnoreCase);

    // It goes out again as it came. RFC 3986 has none of these, though the framework's parser takes them; letters of every script may stay.
    private static bool IsWebAddress(string text) =>
        Text.IsOneLine(text) && !text.Any(character => char.IsWhiteSpace(character) || character is '"' or '<' or '>')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
