using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Web.Apis.Compliance;

/// <summary>Reads a document's parts in whichever order they come (RFC 7578), and stores the file on the way: no body is ever held in memory.</summary>
internal sealed class MultipartDocument(IncomingFiles files)
{
    // Enough to see that a text is too long, whatever its script.
    private const int MaxTextBytes = 8 * 1024;
    private const int MaxParts = 20;

    private readonly List<FieldProblem> _problems = [];
    private readonly Dictionary<string, Field<string>> _texts = new(StringComparer.Ordinal);
    private Field<StoredFile> _file;
    private string? _fileName;

    public async Task<CompanyDocumentRequest> ReadAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        for (var parts = 1; await reader.ReadNextSectionAsync(cancellationToken) is { } section; parts++)
        {
            if (parts > MaxParts)
                throw new InvalidDataException("There are too many parts.");
            var disposition = section.GetContentDispositionHeader();
            var name = disposition?.Name.Value?.Trim('"');
            if (name == "file")
                await ReadFileAsync(section, PartFileName.Of(disposition!), cancellationToken);
            else if (name is "name" or "kind")
                _texts[name] = await ReadTextAsync(section.Body, cancellationToken);
        }

        var (named, kind) = (_texts.GetValueOrDefault("name"), _texts.GetValueOrDefault("kind"));
        foreach (var (property, field) in new[] { (nameof(CompanyDocumentRequest.Name), named), (nameof(CompanyDocumentRequest.Kind), kind) })
        {
            if (field.State == FieldState.Unreadable)
                _problems.Add(new FieldProblem(property, Problems.WrongType, "is not Unicode text"));
        }

        return new CompanyDocumentRequest { File = _file, Name = named.IsSent && named.Value != "" ? named : _fileName, Kind = kind, Problems = _problems };
    }

    private async Task ReadFileAsync(MultipartSection section, string? name, CancellationToken cancellationToken)
    {
        if (_file.State != FieldState.Absent)
        {
            Refuse(Problems.Contradicting, "must be sent once");
            return;
        }

        await using var body = new LimitedPart(section.Body, StoredFile.MaxSize);
        var file = await files.StoreAsync(MediaType.OrUnknown(section.ContentType), body, cancellationToken);
        (_file, _fileName) = (file, name);
        if (file.Size > StoredFile.MaxSize)
            Refuse(Problems.TooLong, "must not be larger than 25 MiB");
        else if (file.Size == 0)
            Refuse(Problems.Blank, "must not be empty");
    }

    private void Refuse(string problem, string message)
    {
        _file = Field<StoredFile>.Unreadable;
        if (!_problems.Exists(known => known.Field == nameof(CompanyDocumentRequest.File)))
            _problems.Add(new FieldProblem(nameof(CompanyDocumentRequest.File), problem, message));
    }

    private static async Task<Field<string>> ReadTextAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxTextBytes];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length == buffer.Length)
            return new string('x', MaxTextBytes);
        return System.Text.Unicode.Utf8.IsValid(buffer.AsSpan(0, length)) && Encoding.UTF8.GetString(buffer, 0, length).Trim() is var text && Text.IsStorable(text)
            ? text
            : Field<string>.Unreadable;
    }
}
