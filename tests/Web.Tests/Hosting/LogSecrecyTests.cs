using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlanPlatform.Application.Common;
using PlanPlatform.Web.Tests.Benefits;
using PlanPlatform.Web.Tests.OAuth;
using PlanPlatform.Web.Tests.Pages;

namespace PlanPlatform.Web.Tests.Hosting;

/// <summary>Whatever an operator has the server log, no secret is in it.</summary>
internal sealed class LogSecrecyTests
{
    private const string Marker = "the text that only the file has";
    private const string WrongSecret = "wrong-secret-that-somebody-mistyped";

    private const string NewPassword = "another four words here";

    [Test]
    public async Task WhenEverythingIsLogged_NoSecretIs()
    {
        using var log = new LogCapture();
        using var server = Start(log);

        var secrets = await CallRoundAsync(server);

        Assert.That(log.Lines, Has.Some.Contains("POST /sync-plan"));
        Assert.That(log.Lines, Has.Some.Contains("The disk is full."));
        foreach (var secret in secrets)
            Assert.That(log.Lines.Where(line => line.Contains(secret, StringComparison.Ordinal)), Is.Empty, secret);
    }

    // Codes and state may be in URLs, and the framework's lines may name those; nothing else may be anywhere.
    [Test]
    public async Task WhenPeopleApprove_NoSecretIsLogged()
    {
        using var log = new LogCapture();
        using var server = Start(log);

        var secrets = await FlowAsync(server);

        Assert.That(log.Lines, Has.Some.Contains("POST /oauth/token 200"));
        foreach (var secret in secrets)
            Assert.That(log.Lines.Where(line => line.Contains(secret, StringComparison.Ordinal)), Is.Empty, secret);
        var requests = log.Lines.Where(line => line.StartsWith("PlanPlatform.Web.Hosting.RequestLog:", StringComparison.Ordinal)).ToList();
        Assert.That(requests, Has.Some.Contains("GET /oauth/authorize 200"));
        Assert.That(requests.Where(line => line.Contains('?', StringComparison.Ordinal) || line.Contains("pp_ac_", StringComparison.Ordinal)), Is.Empty);
    }

    private static Server Start(LogCapture log) => new(host => host
        .UseSetting("Logging:LogLevel:Default", "Trace")
        .UseSetting("Logging:LogLevel:Microsoft", "Trace")
        .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace")
        .UseSetting("Logging:LogLevel:System", "Trace")
        .ConfigureTestServices(services => services
            .AddSingleton<IFileStore, FullDisk>()
            .AddLogging(logging => logging.ClearProviders().AddProvider(log))));

    // The whole flow, right and wrong; gives what is hidden.
    private static async Task<List<string>> FlowAsync(Server server)
    {
        var application = await server.NewApplicationAsync();
        using var browser = new Approval(server);
        await browser.SignInAsync("/sign-in", password: WrongSecret);
        await browser.SignInAsync("/sign-in?return=" + Uri.EscapeDataString(application.Request()));
        var code = await browser.CodeAsync(application.Request(TestApplication.Pkce));
        await server.AskAsync(application.Exchange(code, "&code_verifier=" + WrongSecret));
        var first = (await server.AskAsync(application.Exchange(code, "&code_verifier=" + TestApplication.Verifier))).Pair();
        var second = await server.RefreshAsync(application, first.RefreshToken);
        await server.WorksAsync(second.AccessToken);
        await server.AskAsync($"grant_type=password&{TokenCalls.DemoCredentials}&username={Approval.UserEmail}&password={Approval.UserPassword}");
        var logIn = $$"""{"username":"{{Approval.UserEmail}}","password":"{{Approval.UserPassword}}"}""";
        var pair = (await server.PostAsync("/api/login", logIn, token: null)).Json;
        var (access, refresh) = (pair.GetProperty("AccessToken").GetString()!, pair.GetProperty("RefreshToken").GetString()!);
        await server.SendAsync(HttpMethod.Get, "/api/QueryRatePlan", content: null, token: null, ("X-Authorization", "Bearer " + access));
        await server.SendAsync(HttpMethod.Get, "/api/RefreshToken", content: null, token: null, ("X-Authorization", "Bearer " + refresh));
        await server.AskAsync($"{application.Credentials}&token={second.AccessToken}", path: "/oauth/introspect");
        await server.AskAsync($"{application.Credentials}&token={second.RefreshToken}", path: "/oauth/revoke");
        await server.AskAsync(application.Exchange(code, "&code_verifier=" + TestApplication.Verifier));

        return
        [
            application.Secret!, "demo-secret", WrongSecret, Approval.UserPassword, TestApplication.Verifier,
            first.AccessToken, first.RefreshToken, second.AccessToken, second.RefreshToken, access, refresh,
        ];
    }

    // Every sort of call that has something to hide; gives what is hidden.
    private static async Task<List<string>> CallRoundAsync(Server server)
    {
        var base64 = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Marker));
        var token = await server.TokenAsync();
        var clientToken = await server.ClientTokenAsync("benefits");
        var basic = TokenCalls.Basic("demo-client", "demo-secret");
        await server.AskAsync("grant_type=client_credentials", basic);
        await server.AskAsync($"grant_type=client_credentials&client_id=demo-client&client_secret={WrongSecret}");
        await server.AskAsync($"grant_type={WrongSecret}&{TokenCalls.DemoCredentials}", path: "/oauth/token?client_secret=" + WrongSecret);
        await server.PostAsync("/generate-client-auth-token", Body.Client(("client_secret", WrongSecret)), token: null);
        await server.CallAsync("/sync-plan", Body.Plan(), token);
        await server.CallAsync("/sync-plan", Body.Plan(), clientToken, ("Idempotency-Key", "key"));
        await server.CallAsync("/sync-plan", "{", token);
        await server.CallAsync("/fetch-groups?access_token=" + token, "{}", token);
        var created = await server.CallAsync("/sync-document", Body.Document(("fileBase64", base64)), token);
        await server.CallAsync("/sync-document", Body.Document(("fileBase64", base64), ("fileType", "none")), token);
        (await server.CallAsync("/sync-document", Body.Document(("fileBase64", base64)), token)).IsRefused(500, "SERVER_FAULT");
        var link = (await server.CallAsync("/download", new { document_id = created.Text("document_id") }, token)).Text("download_url");
        Assert.That((await server.SendAsync(HttpMethod.Get, link, content: null, token: null)).Body, Is.EqualTo(Marker));
        await server.SendAsync(HttpMethod.Get, link + "x", content: null, token: null);

        var person = await new NewPerson(server).RegisterAsync();
        await person.SignInAsync(WrongSecret);
        await person.SignInAsync();
        await person.Visitor.OpenAsync(await person.Mailbox.LinkAsync(person.Email, "Please confirm your e-mail address"));
        await person.Visitor.SubmitAsync("Confirm the address");
        var (key, codes) = await person.EnableSecondFactorAsync();
        await person.Visitor.OpenAsync("/forgot-password");
        await person.Visitor.SubmitAsync(("email", person.Email));
        var reset = await person.Mailbox.LinkAsync(person.Email, "Choose a new password");
        await person.Visitor.OpenAsync(reset);
        await person.Visitor.SubmitAsync(("password", NewPassword));
        await person.SignInAsync(NewPassword);
        await person.Visitor.SubmitAsync(("code", codes[0]));

        return [NewPerson.FirstPassword, NewPassword, key, codes[0], codes[0].Replace("-", "", StringComparison.Ordinal), reset[^60..], "demo-secret", WrongSecret, token, clientToken, basic["Basic ".Length..], Marker, base64, link[^60..^20]];
    }
}
