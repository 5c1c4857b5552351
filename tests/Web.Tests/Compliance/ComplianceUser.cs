using System.Text;
using PlanPlatform.Web.Tests.OAuth;
using PlanPlatform.Web.Tests.Pages;

namespace PlanPlatform.Web.Tests.Compliance;

/// <summary>Somebody who uses the compliance API through the demo application.</summary>
internal sealed record ComplianceUser(Server Server, string Email, string Token)
{
    public const string Password = "four words that fit";

    private int? _id;

    public int Id => _id ??= Server.PersonId(Email);

    public Mailbox Mailbox => new(Server.DataFolder);

    /// <summary>Somebody who registered, in an organisation of their own.</summary>
    public static async Task<ComplianceUser> RegisteredAsync(Server server)
    {
        var person = await new NewPerson(server).RegisterAsync();
        server.Scalar("UPDATE Accounts SET EmailConfirmed = 1 WHERE Email = @email", ("@email", person.Email));
        return new ComplianceUser(server, person.Email, await TokenAsync(server, person.Email));
    }

    /// <summary>Somebody whom the demo application invited into its organisation, and who chose a password by the mailed link.</summary>
    public static async Task<ComplianceUser> InvitedAsync(Server server, string name = "Test User")
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var created = await server.PostAsync("/api/v1/users", $$"""{"name":"{{name}}","email":"{{email}}"}""", token: null, ("Authorization", TokenCalls.Basic("demo-client", "demo-secret")));
        Assert.That(created.Status, Is.EqualTo(201), created.Body);
        using var browser = new Visitor(server);
        await browser.OpenAsync(await new Mailbox(server.DataFolder).LinkAsync(email, "Your account with PlanPlatform"));
        await browser.SubmitAsync(("password", Password));
        Assert.That(browser.Text, Does.Contain("Your new password is set."));
        return new ComplianceUser(server, email, await TokenAsync(server, email));
    }

    public static async Task<string> TokenAsync(Server server, string email, string password = Password, string scope = "compliance")
    {
        var answer = await server.AskAsync(
            $"grant_type=password&{TokenCalls.DemoCredentials}&username={Uri.EscapeDataString(email)}&password={Uri.EscapeDataString(password)}&scope={scope}");
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        return answer.Json.GetProperty("access_token").GetString()!;
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, string json, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, json, headers);

    public Task<Answer> PutAsync(string path, string json, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Put, path, json, headers);

    public Task<Answer> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    public Task<Answer> SendAsync(HttpMethod verb, string path, string? json = null, params (string Name, string Value)[] headers) =>
        Server.SendAsync(verb, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), Token, headers);

    public async Task<int> NewCompanyAsync(string ein = "123456789", string name = "Acme")
    {
        var answer = await PostAsync("/api/v1/companies", $$"""{"name":"{{name}}","ein":"{{ein}}"}""");
        Assert.That(answer.Status, Is.EqualTo(201), answer.Body);
        return answer.Json.GetProperty("id").GetInt32();
    }

    public async Task AddManagerAsync(int company, ComplianceUser other)
    {
        var answer = await PostAsync($"/api/v1/companies/{company}/managers", $$"""{"email":"{{other.Email}}"}""");
        Assert.That(answer.Status, Is.EqualTo(201), answer.Body);
    }
}
