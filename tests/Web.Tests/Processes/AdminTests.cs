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
        var (_, log, _) = await RunAsync(0, "admin", "list", "tokens", "--email", "ada@acme.example");
        Assert.That(log, Does.Contain("refreshable: ").And.Contain("organisation: acme").And.Not.Contain(token));
    }

    [Test]
    public async Task RevokedTokensAndReplacedPasswords_EndAtOnceOnARunningServer()
    {
        await RunAsync(0, "migrate");
        await RunAsync(0, "admin", "create", "organisation", "--name", "Acme", "--domain", "acme");
        var person = await JsonAsync("admin", "create", "person", "--organisation", "acme", "--first-name", "A", "--last-name", "B", "--email", "a@acme.example");
        var application = await JsonAsync("admin", "create", "application", "--organisation", "acme", "--name", "App", "--first-party");
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

    [TestCase(0, "", "--help")]
    [TestCase(0, "", "admin")]
    [TestCase(0, "", "admin", "create", "person", "--help")]
    [TestCase(0, "", "migrate", "--help")]
    [TestCase(2, "nonsense is no command. See PlanPlatform.Web --help.", "nonsense")]
    [TestCase(2, "admin nonsense is no command. See admin --help.", "admin", "nonsense")]
    [TestCase(2, "--organisation is missing. See admin create person --help.", "admin", "create", "person", "--email", "a@b.example")]
    [TestCase(2, "--nonsense is not known here. See admin reset password --help.", "admin", "reset", "password", "--nonsense")]
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
            ("--scope must hold one at least.", ["create", "application", "--organisation", "acme", "--name", "App", "--scope", "nonsense"]),
            ("--email is nobody's who can sign in.", ["reset", "password", "--email", "nobody@acme.example"]),
            ("--client-id is no application's.", ["revoke", "tokens", "--client-id", "nonsense"]),
            ("--email or the application must be named, one of the two.", ["revoke", "tokens"]),
        ];

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
