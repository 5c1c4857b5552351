using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Infrastructure.Mail;

namespace PlanPlatform.Application.Tests.Access;

/// <summary>The shortest ways to what account tests need.</summary>
internal static class AccountWork
{
    public const string Password = "four words that fit";
    public const string Site = "https://plans.example";

    public static string NewEmail() => $"{Guid.NewGuid():N}@example.com";

    /// <summary>Registers somebody and signs them in.</summary>
    public static async Task<(string Email, Caller Caller)> NewPersonAsync(this Fixture fixture)
    {
        var email = NewEmail();
        Assert.That((await fixture.SendAsync(new RegisterPersonCommand("Ada", "Lovelace", email, Password, null, Site))).IsSuccess);
        return (email, await fixture.CallerAsync(email, Password));
    }

    public static async Task<Caller> CallerAsync(this Fixture fixture, string email, string password)
    {
        var step = (await fixture.SendAsync(new SignInCommand(email, password))).Value;
        return (await fixture.SendAsync(new AuthenticateSessionQuery(step.Person.PersonId, step.Person.Stamp, "session"))).Value;
    }

    /// <summary>Delivers what is due; gives the texts of the files.</summary>
    public static async Task<List<string>> MailsAsync(this Fixture fixture)
    {
        await fixture.Services.GetRequiredService<MailDelivery>().DeliverDueAsync(CancellationToken.None);
        var folder = Path.Combine(fixture.FilesFolder, "..", "mail");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList() : [];
    }

    /// <summary>The person and the token of the newest link to somebody.</summary>
    public static async Task<(int PersonId, string Token)> LinkAsync(this Fixture fixture, string email, string page)
    {
        var mail = (await fixture.MailsAsync()).Last(text => text.Contains($"To: {email}", StringComparison.Ordinal) && text.Contains(page, StringComparison.Ordinal));
        var link = System.Text.RegularExpressions.Regex.Match(mail, @"^https://plans\.example" + page + @"\?person=(?<person>\d+)&token=(?<token>\S+)", System.Text.RegularExpressions.RegexOptions.Multiline);
        Assert.That(link.Success, mail);
        return (int.Parse(link.Groups["person"].Value, System.Globalization.CultureInfo.InvariantCulture), Uri.UnescapeDataString(link.Groups["token"].Value));
    }
}
