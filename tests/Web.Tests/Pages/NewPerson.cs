using PlanPlatform.Domain.Access;

namespace PlanPlatform.Web.Tests.Pages;

/// <summary>Somebody whom no other test knows, and the shortest ways to give them an account.</summary>
internal sealed class NewPerson(Server server)
{
    public const string FirstPassword = "four words that fit";

    public string Email { get; } = $"{Guid.NewGuid():N}@example.com";

    public Visitor Visitor { get; } = new(server);

    public Mailbox Mailbox { get; } = new(server.DataFolder);

    /// <summary>Registers; nobody is signed in by that.</summary>
    public async Task<NewPerson> RegisterAsync()
    {
        await Visitor.OpenAsync("/register");
        await Visitor.SubmitAsync(("firstName", "Ada"), ("lastName", "Lovelace"), ("email", Email), ("password", FirstPassword));
        Assert.That(Visitor.Address.AbsolutePath, Is.EqualTo("/sign-in"));
        return this;
    }

    public Task<Visitor> SignInAsync(string password = FirstPassword) => Visitor.SignInAsync(Email, password);

    /// <summary>Turns on the second factor.</summary>
    /// <returns>The key and the recovery codes.</returns>
    public async Task<(string Key, List<string> Codes)> EnableSecondFactorAsync()
    {
        await Visitor.OpenAsync("/account/second-factor");
        await Visitor.SubmitAsync("Begin", ("password", FirstPassword));
        var key = Visitor.Page.QuerySelector(".secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        // The code before the one of now, so that the one of now is left for signing in. It is taken as long as its step is the last.
        var now = DateTimeOffset.UtcNow;
        if (now.ToUnixTimeSeconds() % 30 > 25)
            await Task.Delay(TimeSpan.FromSeconds(30 - (now.ToUnixTimeSeconds() % 30)));
        await Visitor.SubmitAsync("Turn it on", ("code", Totp.CodeOf(key, Totp.StepOf(DateTimeOffset.UtcNow) - 1)));
        return (key, Visitor.Page.QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList());
    }
}
