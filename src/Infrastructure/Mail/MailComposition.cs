using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace PlanPlatform.Infrastructure.Mail;

// Makes a message of a template and its values.
internal static class MailComposition
{
    // The id is the same at each try, so that a server which gets one twice may know it.
    public static MailMessage Compose(string template, IReadOnlyDictionary<string, string> values, MailAddress from, string to, string id)
    {
        var content = MailTemplate.Named(template);
        var message = new MailMessage(from, new MailAddress(to)) { Subject = content.Subject(values), SubjectEncoding = Encoding.UTF8 };
        message.Headers.Add("Message-ID", $"<{id}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(content.Text(values), MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(content.Html(values), MediaTypeNames.Text.Html));
        return message;
    }

    // Plain where it can be, so that a person may read the file as it is.
    private static AlternateView View(string content, string type)
    {
        var isAscii = Ascii.IsValid(content);
        var view = AlternateView.CreateAlternateViewFromString(content, isAscii ? Encoding.ASCII : Encoding.UTF8, type);
        view.TransferEncoding = isAscii ? TransferEncoding.SevenBit : TransferEncoding.QuotedPrintable;
        return view;
    }
}
