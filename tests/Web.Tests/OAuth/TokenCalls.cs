using System.Text;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>Calls of the token endpoint.</summary>
internal static class TokenCalls
{
    public const string DemoCredentials = "client_id=demo-client&client_secret=demo-secret";

    /// <summary>Posts a form.</summary>
    public static Task<Answer> AskAsync(this Server server, string form, string? authorization = null, string path = "/oauth/token")
    {
        var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        return authorization is null
            ? server.SendAsync(HttpMethod.Post, path, content, token: null)
            : server.SendAsync(HttpMethod.Post, path, content, token: null, ("Authorization", authorization));
    }

    /// <summary>A client_credentials token of the demo application with this scope.</summary>
    public static async Task<string> ClientTokenAsync(this Server server, string scope)
    {
        var answer = await server.AskAsync($"grant_type=client_credentials&{DemoCredentials}&scope={scope}");
        return answer.Json.GetProperty("access_token").GetString()!;
    }

    /// <summary>Credentials as RFC 7617 sends them.</summary>
    public static string Basic(string clientId, string secret) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{secret}"));
}
