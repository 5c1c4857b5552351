using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>The host's commands, run as an operator runs them, in Production.</summary>
internal sealed class AdminTests : ProcessTest
{
    private static readonly (string Name, string Value)[] Production =
        [("ASPNETCORE_ENVIRONMENT", "Production"), ("Security__KeyRingSecret", "a secret of the operator"), ("Security__RequireHttps", "false")];

    [Test]
    public async Task AFirstStart_NeedsNoMoreThanTheCommands()
    {
        await RunAsync(0, "migrate");
        await RunAsync(0, "admin", "create", "organisation", "--name", "Acme & Söhne", "--domain", "acme");
        var person = await JsonAsync("admin", "create", "person", "--organisation", "acme", "--first-name", "Ada", "--last-name", "Lovelace", "--email", "Ada@Acme.example", "--administrator");
        var application = await JsonAsync("admin", "create", "application", "--organisation=acme", "--name=Back office", "--first-party");

        using var server = await ServerProcess.StartAsync(DataFolder, Production);
        var token = await TokenAsync(server, application, person, "password");
        var me = await server.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { { "Authorization", "Bearer " + token } } });

        Assert.That(await me.Content.ReadAsStringAsync(), Does.Contain("\"name\":\"Ada Lovelace\",\"email\":\"Ada@Acme.example\""));
        Assert.That(await TokenAsync(server, application, person, "client_credentials"), Is.Not.Null);
        await server.Http.PostAsJsonAsync("/generate-client-auth-token", new
        {
            client_id = application.GetProperty("client_id").GetString(),
            client_secret = application.GetProperty("client_secret").GetString(),
            fingerprint = "device-123",
            user = new { first_name = "Eve", last_name = "Other", email = "eve@acme.example" },
        });
        var (_, log, _) = await RunAsync(0, "admin", "list", "tokens", "--email", "ada@acme.example");
        var (_, other, _) = await RunAsync(0, "admin", "list", "tokens", "--email", "eve@acme.example");
        Assert.That(log, Does.Contain("refreshable: ").And.Contain("organisation: acme").And.Contain("fingerprint: -").And.Not.Contain(token));
        Assert.That(other, Does.Contain("fingerprint: device-123"));
    }

    [Test]
    public async Task RevokedTokensAndReplacedPasswords_EndAtOnceOnARunningServer()
    {
        await RunAsync(0, "migrate");
        await RunAsync(0, "admin", "create", "organisation", "--name", "Acme", "--domain", "acme");
        var person = await PersonAsync("a@acme.example", "acme");
        var application = await ApplicationAsync("acme");
        using var server = await ServerProcess.StartAsync(DataFolder, Production);
        var first = await TokenAsync(server, application, person, "password");

        await RunAsync(0, "admin", "revoke", "tokens", "--email", "a@acme.example");
        Assert.That(await MeAsync(server, first), Is.EqualTo(401));

        var second = await TokenAsync(server, application, person, "password");
        await RunAsync(0, "admin", "revoke", "tokens", "--client-id", application.GetProperty("client_id").GetString()!);
        Assert.That(await MeAsync(server, second), Is.EqualTo(401));

        var third = await TokenAsync(server, application, person, "password");
        var renewed = await JsonAsync("admin", "reset", "password", "--email", "a@acme.example");
        Assert.That(await MeAsync(server, third), Is.EqualTo(401));
        Assert.That(await TokenAsync(server, application, person, "password"), Is.Null, "the former password");
        Assert.That(await MeAsync(server, await TokenAsync(server, application, renewed, "password")), Is.EqualTo(200));
    }

    [Test]
    public async Task AManagerIsAdded_ByIdByEinAndByOrganisation()
    {
        await RunAsync(0, "migrate");
        foreach (var organisation in new[] { "acme", "other" })
            await RunAsync(0, "admin", "create", "organisation", "--name", organisation, "--domain", organisation);
        var ada = await PersonAsync("ada@acme.example", "acme");
        var bob = await PersonAsync("bob@other.example", "other");
        var (application, applicationOfOther) = (await ApplicationAsync("acme"), await ApplicationAsync("other"));
        await PersonAsync("cyd@acme.example", "acme");
        using var server = await ServerProcess.StartAsync(DataFolder, Production);
        var first = await CompanyAsync(server, application, ada, "123456789");
        var second = await CompanyAsync(server, applicationOfOther, bob, "123456789");
        var third = await CompanyAsync(server, application, ada, "987654321");

        var byId = await JsonAsync("admin", "add", "manager", "--company", $"{third}", "--email", "BOB@other.example");
        var byEin = await JsonAsync("admin", "add", "manager", "--company", "98-7654321", "--email", "cyd@acme.example");
        var byOrganisation = await JsonAsync("admin", "add", "manager", "--company", "123456789", "--organisation", "acme", "--email", "cyd@acme.example");

        int[] companies = [.. new[] { byId, byEin, byOrganisation }.Select(added => added.GetProperty("company_id").GetInt32())];
        Assert.That(companies, Is.EqualTo(new[] { third, third, first }));
        Assert.That(AskAll($"SELECT Text FROM Activities WHERE CompanyId = {third} AND PersonId IS NULL"), Has.Some.EndsWith(" added"));
        (string Line, string[] Words)[] refused =
        [
            ($"--company is the EIN of several companies, {first} (acme), {second} (other): name one by its id or its organisation.", ["--company", "123456789", "--email", "cyd@acme.example"]),
            ("--company is no company's id or EIN.", ["--company", "999", "--email", "cyd@acme.example"]),
            ("--company is no company's id or EIN in this organisation.", ["--company", $"{first}", "--organisation", "other", "--email", "cyd@acme.example"]),
            ("--organisation is no organisation's domain.", ["--company", "123456789", "--organisation", "nowhere", "--email", "cyd@acme.example"]),
            ("--email is no user's.", ["--company", $"{third}", "--email", "nobody@acme.example"]),
            ("--email already manages this company.", ["--company", $"{third}", "--email", "bob@other.example"]),
            ("--email manages another company with this EIN already.", ["--company", $"{second}", "--email", "cyd@acme.example"]),
        ];
        await RefusedAsync(refused.Select(one => (one.Line, (string[])["add", "manager", .. one.Words])));
    }

    [TestCase(0, "", "--help")]
    [TestCase(0, "", "admin")]
    [TestCase(0, "", "admin", "create", "person", "--help")]
    [TestCase(0, "", "admin", "create", "--help")]
    [TestCase(0, "", "admin", "add", "manager", "--help")]
    [TestCase(0, "", "migrate", "--help")]
    [TestCase(2, "nonsense is no command. See PlanPlatform.Web --help.", "nonsense")]
    [TestCase(2, "--Data:Folder=x can't stand before a command; its settings are environment variables. See PlanPlatform.Web --help.", "--Data:Folder=x", "migrate")]
    [TestCase(2, "admin nonsense is no command. See admin --help.", "admin", "nonsense")]
    [TestCase(2, "--organisation is missing. See admin create person --help.", "admin", "create", "person", "--email", "a@b.example")]
    [TestCase(2, "--nonsense is not known here. See admin reset password --help.", "admin", "reset", "password", "--nonsense")]
    [TestCase(2, "--company is missing. See admin add manager --help.", "admin", "add", "manager", "--email", "a@b.example")]
    [TestCase(2, "--administrator takes no value. See admin create person --help.", "admin", "create", "person", "--administrator=no")]
    [TestCase(2, "--email needs a value. See admin reset password --help.", "admin", "reset", "password", "--email")]
    [TestCase(2, "migrate takes no arguments. See migrate --help.", "migrate", "now")]
    [TestCase(1, "The database lacks migrations", "admin", "list", "tokens")]
    public async Task WhatIsTyped_EndsInItsExitCodeAndOneLine(int code, string line, params string[] words)
    {
        var (_, _, errors) = await RunAsync(code, words);

        Assert.That(errors.Trim(), Does.StartWith(line).And.Not.Contain("\n"));
    }

    [Test]
    public async Task WhatIsRefused_NamesTheOption()
    {
        await RunAsync(0, "migrate");
        await RunAsync(0, "admin", "create", "organisation", "--name", "Acme", "--domain", "acme");
        (string Line, string[] Words)[] refused =
        [
            ("--domain is another organisation's.", ["create", "organisation", "--name", "Other", "--domain", "ACME"]),
            ("--domain must be letters, digits, dots and dashes, 253 at most.", ["create", "organisation", "--name", "Other", "--domain", "a b"]),
            ("--parent is no organisation's domain.", ["create", "organisation", "--name", "Other", "--domain", "other", "--parent", "nowhere"]),
            ("--organisation is no organisation's domain.", ["create", "person", "--organisation", "x", "--first-name", "A", "--last-name", "B", "--email", "a@b.example"]),
            ("--email must look like name@example.com.", ["create", "person", "--organisation", "acme", "--first-name", "A", "--last-name", "B", "--email", "nonsense"]),
            ("--redirect-uri must name one address at least, where people are sent back to.", ["create", "application", "--organisation", "acme", "--name", "App", "--public"]),
            ("--scope must be some of benefits, compliance, connectivity, storage.", ["create", "application", "--organisation", "acme", "--name", "App", "--scope", "nonsense"]),
            ("--email is nobody's who can sign in.", ["reset", "password", "--email", "nobody@acme.example"]),
            ("--client-id is no application's.", ["revoke", "tokens", "--client-id", "nonsense"]),
            ("--email or the application must be named, one of the two.", ["revoke", "tokens"]),
        ];

        await RefusedAsync(refused);
    }

    private static async Task<int> CompanyAsync(ServerProcess server, JsonElement application, JsonElement manager, string ein)
    {
        var token = await TokenAsync(server, application, manager, "password");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/companies") { Headers = { { "Authorization", "Bearer " + token } } };
        request.Content = JsonContent.Create(new { name = "Company " + ein, ein });
        var answer = await (await server.Http.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>();
        return answer.GetProperty("id").GetInt32();
    }

    private Task<JsonElement> PersonAsync(string email, string organisation) =>
        JsonAsync("admin", "create", "person", "--organisation", organisation, "--first-name", "A", "--last-name", "B", "--email", email);

    private Task<JsonElement> ApplicationAsync(string organisation) =>
        JsonAsync("admin", "create", "application", "--organisation", organisation, "--name", "App", "--first-party");

    private async Task RefusedAsync(IEnumerable<(string Line, string[] Words)> refused)
    {
        foreach (var (line, words) in refused)
        {
            var (_, output, errors) = await RunAsync(1, ["admin", .. words]);

            Assert.That(errors.Trim(), Is.EqualTo(line));
            Assert.That(output, Is.Empty, line);
        }
    }

    private static async Task<int> MeAsync(ServerProcess server, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { { "Authorization", "Bearer " + token } } };
        return (int)(await server.Http.SendAsync(request)).StatusCode;
    }

    private static async Task<string?> TokenAsync(ServerProcess server, JsonElement application, JsonElement person, string grant)
    {
        var answer = await server.Http.PostAsync("/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = grant,
            ["client_id"] = application.GetProperty("client_id").GetString()!,
            ["client_secret"] = application.GetProperty("client_secret").GetString()!,
            ["username"] = person.GetProperty("email").GetString()!,
            ["password"] = person.GetProperty("password").GetString()!,
        }));
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return body.TryGetProperty("access_token", out var token) ? token.GetString() : null;
    }

    private async Task<JsonElement> JsonAsync(params string[] words)
    {
        var (_, output, _) = await RunAsync(0, [.. words, "--json"]);
        return JsonSerializer.Deserialize<JsonElement>(output);
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(int expected, params string[] words)
    {
        var start = ServerProcess.StartInfo(DataFolder, Production);
        foreach (var word in words)
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(expected), await output + await errors);
        return (process.ExitCode, await output, await errors);
    }
}
