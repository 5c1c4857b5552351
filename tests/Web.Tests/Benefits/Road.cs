using System.Net.Http.Headers;
using System.Text;
using PlanPlatform.Web.Tests.OAuth;

namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>A way for a call to fail, whatever the operation.</summary>
internal sealed record Road(string Name, int Code, string Message, Func<Server, Route, string, Task<Answer>> SendAsync)
{
    private const string Unauthorized = "UNAUTHORIZED";
    private const string MalformedJson = "1. Malformed JSON in body";
    private const string WrongContentType = "1. Content-Type must be application/json";
    private const string BadKey = "1. Malformed value in Idempotency-Key";

    /// <summary>What is wrong with the credential.</summary>
    public static readonly IReadOnlyList<Road> OfTokens =
    [
        Authorized("no token", (_, _) => null),
        Authorized("scheme alone", (_, _) => "Bearer"),
        Authorized("scheme and a blank", (_, _) => "Bearer  "),
        Authorized("no scheme", (_, token) => token),
        Authorized("other scheme", (_, token) => "Token " + token),
        Authorized("Basic", (_, _) => "Basic " + Convert.ToBase64String("demo-client:demo-secret"u8)),
        Authorized("Basic with the token", (_, token) => "Basic " + token),
        Authorized("malformed token", (_, _) => "Bearer !\"$%&, =?"),
        Authorized("altered token", (_, token) => "Bearer " + token[..^1] + (token[^1] == 'A' ? 'B' : 'A')),
        Authorized("unknown token", (_, _) => "Bearer pp_at_" + new string('A', 43)),
        Authorized("over-long token", (_, _) => "Bearer " + new string('A', 5000)),
        Authorized("expired token", server => ChangedTokenAsync(server, Database.Expire)),
        Authorized("revoked token", server => ChangedTokenAsync(server, Database.Revoke)),
        Authorized("token without the scope", server => server.ClientTokenAsync("storage")),
        Authorized("two credentials in the header", (_, token) => $"Bearer {token}, Bearer {token}"),
        new("a second credential in the query", 403, Unauthorized, (server, route, token) =>
            server.SendAsync(route.Method, route.Path + "?access_token=" + token, Json(route), token)),
        new("a credential in the query only", 403, Unauthorized, (server, route, token) =>
            server.SendAsync(route.Method, route.Path + "?access_token=" + token, Json(route), token: null)),
    ];

    /// <summary>What the <c>domain</c> header says.</summary>
    public static readonly IReadOnlyList<Road> OfDomains =
    [
        Headed("other tenant's domain", 407, "ACCESS_DENIED", ("domain", "other-domain")),
        Headed("child's domain", 407, "ACCESS_DENIED", ("domain", "my-branch")),
        Headed("nobody's domain", 407, "ACCESS_DENIED", ("domain", "my-domain.example")),
    ];

    /// <summary>What is wrong with the idempotency key.</summary>
    public static readonly IReadOnlyList<Road> OfKeys =
    [
        Headed("key of 256 characters", 436, BadKey, ("Idempotency-Key", new string('k', 256))),
        Headed("key with a blank", 436, BadKey, ("Idempotency-Key", "a b")),
        Headed("two keys", 436, BadKey, ("Idempotency-Key", "a"), ("Idempotency-Key", "b")),
    ];

    /// <summary>What is wrong with the body.</summary>
    public static readonly IReadOnlyList<Road> OfBodies =
    [
        Typed("text", "text/plain"),
        Typed("form", "application/x-www-form-urlencoded"),
        Typed("XML", "application/xml"),
        Typed("a relative of JSON", "application/problem+json"),
        Typed("no content type", null),
        Sent("nothing", ""),
        Sent("blanks", "  \n "),
        Sent("null", "null"),
        Sent("array", "[]"),
        Sent("array of objects", "[{}]"),
        Sent("string", "\"text\""),
        Sent("number", "5"),
        Sent("half an object", "{"),
        Sent("member without value", "{\"plan_id\":}"),
        Sent("comma at the end", "{\"plan_id\":\"x\",}"),
        Sent("comment", "{} // that was all"),
        Sent("two objects", "{}{}"),
        Sent("single quotes", "{'plan_id':'x'}"),
        Sent("word", "nope"),
        Sent("nested too deep", string.Concat(Enumerable.Repeat("{\"a\":", 130)) + "1" + new string('}', 130)),
    ];

    public override string ToString() => Name;

    private static Road Authorized(string name, Func<Server, string, string?> authorization) =>
        AuthorizedBy(name, (server, token) => Task.FromResult(authorization(server, token)));

    private static Road Authorized(string name, Func<Server, Task<string>> token) =>
        AuthorizedBy(name, async (server, _) => "Bearer " + await token(server));

    private static Road AuthorizedBy(string name, Func<Server, string, Task<string?>> authorization) =>
        new(name, 403, Unauthorized, async (server, route, token) => await authorization(server, token) is { } header
            ? await server.SendAsync(route.Method, route.Path, Json(route), token: null, ("Authorization", header))
            : await server.SendAsync(route.Method, route.Path, Json(route), token: null));

    private static Road Headed(string name, int code, string message, params (string Name, string Value)[] headers) =>
        new(name, code, message, (server, route, token) => server.SendAsync(route.Method, route.Path, Json(route), token, headers));

    private static Road Typed(string name, string? contentType) => new(name, 436, WrongContentType, (server, route, token) =>
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(route.ValidBody));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return server.SendAsync(route.Method, route.Path, content, token);
    });

    private static Road Sent(string name, string body) => new("body: " + name, 436, MalformedJson, (server, route, token) =>
        server.PostAsync(route.Path, body, token));

    private static StringContent? Json(Route route) =>
        route.Method == HttpMethod.Get ? null : new StringContent(route.ValidBody, Encoding.UTF8, "application/json");

    private static async Task<string> ChangedTokenAsync(Server server, Action<Server, string> change)
    {
        var token = await server.TokenAsync();
        change(server, token);
        return token;
    }
}
