using System.Text.RegularExpressions;

namespace PlanPlatform.Web.Tests.Pages;

/// <summary>The mails that the server wrote into its data folder.</summary>
internal sealed class Mailbox(string dataFolder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits for the newest mail to somebody with a subject.</summary>
    public async Task<string> WaitAsync(string address, string subject)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(50))
        {
            if (Mails().LastOrDefault(mail => mail.Contains($"To: {address}", StringComparison.OrdinalIgnoreCase) && mail.Contains($"Subject: {subject}", StringComparison.Ordinal)) is { } found)
                return found;
        }

        throw new AssertionException($"No mail '{subject}' to {address}.");
    }

    /// <summary>Waits for such a mail and gives the link in it.</summary>
    public async Task<string> LinkAsync(string address, string subject) =>
        Regex.Match(await WaitAsync(address, subject), @"^https?://\S+", RegexOptions.Multiline).Value;

    public IEnumerable<string> Mails()
    {
        var folder = Path.Combine(dataFolder, "mail");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText) : [];
    }
}
