using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace PlanPlatform.Infrastructure.Mail;

// Two files of one name: a text, whose first line is the subject, and an HTML page. {{name}} stands for a value.
internal sealed partial class MailTemplate
{
    private const string SubjectMark = "Subject: ";
    private static readonly ConcurrentDictionary<string, MailTemplate> Known = new(StringComparer.Ordinal);

    private readonly string _subject;
    private readonly string _text;
    private readonly string _html;

    private MailTemplate(string text, string html)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        _subject = text[SubjectMark.Length..end].Trim();
        _text = text[end..].TrimStart();
        _html = html;
    }

    public static MailTemplate Named(string name) => Known.GetOrAdd(name, static asked => new MailTemplate(Read(asked + ".txt"), Read(asked + ".html")));

    public string Subject(IReadOnlyDictionary<string, string> values) => Placeholder().Replace(_subject, match => values[match.Groups["name"].Value]);

    public string Text(IReadOnlyDictionary<string, string> values) => Placeholder().Replace(_text, match => values[match.Groups["name"].Value]);

    public string Html(IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(_html, match => WebUtility.HtmlEncode(values[match.Groups["name"].Value]));

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(MailTemplate).Assembly.GetManifestResourceStream("Mail/" + file)
            ?? throw new InvalidOperationException($"There is no mail template {file}."));
        return reader.ReadToEnd().ReplaceLineEndings("\r\n");
    }

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
