using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PlanPlatform.Web.Tests;

/// <summary>The product in this process: real Kestrel on a free loopback port, a real database and a data folder of its own, the demo data.</summary>
internal sealed class Server : WebApplicationFactory<Program>
{
    private readonly Action<IWebHostBuilder> _configure;

    public Server(Action<IWebHostBuilder>? configure = null)
    {
        _configure = configure ?? (_ => { });
        DataFolder = Directory.CreateTempSubdirectory("planplatform-").FullName;
        UseKestrel(0);
        StartServer();
        Http = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
    }

    public string DataFolder { get; }

    public HttpClient Http { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (name, value) in TestDatabase.Settings(DataFolder))
            builder.UseSetting(name, value);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        _configure(builder);
    }

    /// <summary>A token of the demo application, or of the other tenant's.</summary>
    public async Task<string> TokenAsync(string client = "demo", string domain = "my-domain")
    {
        var answer = await PostAsync(
            "/generate-client-auth-token",
            $$$"""
            {"client_id":"{{{client}}}-client","client_secret":"{{{client}}}-secret","fingerprint":"test",
             "user":{"first_name":"John","last_name":"Doe","email":"john.doe@example.com","group_name":"{{{domain}}}"}}
            """,
            token: null);
        return answer.Data.GetProperty("access_token").GetString()!;
    }

    /// <summary>Posts a JSON body.</summary>
    public Task<Answer> PostAsync(string path, string json, string? token, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), token, headers);

    /// <summary>Sends a request of any kind.</summary>
    public async Task<Answer> SendAsync(
        HttpMethod method, string path, HttpContent? content, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers);
    }

    protected override void Dispose(bool disposing)
    {
        Http.Dispose();
        base.Dispose(disposing);
        TestDatabase.Drop(DataFolder);
        if (Directory.Exists(DataFolder))
            Directory.Delete(DataFolder, recursive: true);
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public JsonElement Data => Json.GetProperty("data");

    public string Text(string member) => Data.GetProperty(member).GetString()!;
}
