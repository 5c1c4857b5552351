using System.Text;
using Microsoft.Extensions.Primitives;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Web.Apis.Common;

namespace PlanPlatform.Web.OAuth;

/// <summary>A request to the token endpoint, taken apart as RFC 6749 3.2 says.</summary>
internal sealed class TokenRequest
{
    private const string BasicPrefix = "Basic ";
    private readonly Dictionary<string, string> _parameters;

    private TokenRequest(Dictionary<string, string> parameters, IReadOnlyList<ClientCredentials> credentials) =>
        (_parameters, Credentials) = (parameters, credentials);

    /// <summary>Readings of the client's credentials; never empty.</summary>
    public IReadOnlyList<ClientCredentials> Credentials { get; }

    /// <summary>A parameter's value; null when it was left out or sent without a value.</summary>
    public string? this[string parameter] => _parameters.GetValueOrDefault(parameter);

    public static async Task<Result<TokenRequest>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!UrlEncodedForm.Is(request.ContentType))
            return Invalid($"The body must be {UrlEncodedForm.MediaType}.");
        if (request.Query.ContainsKey("client_secret") || request.Query.ContainsKey("client_id"))
            return Invalid("Client credentials are never taken from the query string.");

        // The route's body limit keeps it small.
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);

        // RFC 6749 3.2: a parameter comes once; one without a value counts as left out.
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in UrlEncodedForm.Read(body.GetBuffer().AsSpan(0, (int)body.Length)))
        {
            if (name is null)
                return Invalid("A parameter's name is not Unicode text.");
            if (!names.Add(name))
                return Invalid($"The parameter {Printable(name)} is repeated.");
            if (value.State == FieldState.Unreadable)
                return Invalid($"The parameter {Printable(name)} is not Unicode text.");
            if (!string.IsNullOrEmpty(value.Value))
                parameters.Add(name, value.Value);
        }

        var credentials = ReadCredentials(request.Headers.Authorization, parameters.GetValueOrDefault("client_id"), parameters.GetValueOrDefault("client_secret"));
        return credentials.IsSuccess ? new TokenRequest(parameters, credentials.Value) : credentials.Error;
    }

    /// <summary>What a client proves itself with, in the header or beside what it sends.</summary>
    public static Result<IReadOnlyList<ClientCredentials>> ReadCredentials(StringValues header, string? id, string? secret)
    {
        if (header.Count == 0)
        {
            return id is null
                ? Result<IReadOnlyList<ClientCredentials>>.Failed(AccessErrors.InvalidClient)
                : new List<ClientCredentials> { new(id, secret) };
        }

        // RFC 6749 2.3: one method of authentication in each request.
        if (secret is not null || header.Count > 1)
            return Invalid("Send the client's credentials once: in the Authorization header or in the form.");
        var basic = ReadBasic(header.ToString());
        if (basic.Count == 0)
            return AccessErrors.InvalidClient;
        return id is not null && basic.TrueForAll(credentials => credentials.ClientId != id)
            ? Invalid("The form names another client than the Authorization header.")
            : basic;
    }

    // RFC 6749 2.3.1 has the parts form-encoded before base64; some libraries don't. Both readings are tried.
    private static List<ClientCredentials> ReadBasic(string header)
    {
        if (!header.StartsWith(BasicPrefix, StringComparison.OrdinalIgnoreCase))
            return [];
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[BasicPrefix.Length..].Trim(), bytes, out var length))
            return [];
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        if (text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            return [];
        // RFC 6749 2.3.1: an empty secret may be left out. Some libraries send it for clients that have none.
        var (id, secret) = (text[..colon], colon == text.Length - 1 ? null : text[(colon + 1)..]);
        var raw = new ClientCredentials(id, secret);
        var decoded = new ClientCredentials(FormDecode(id), secret is null ? null : FormDecode(secret));
        return decoded == raw ? [raw] : [decoded, raw];
    }

    private static string FormDecode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    // RFC 6749 5.2: error_description holds printable ASCII without quotes and backslashes.
    private static string Printable(string text) =>
        new([.. text.Take(50).Select(character => character is > ' ' and <= '~' and not ('"' or '\\') ? character : '?')]);

    private static Error Invalid(string message) => AccessErrors.InvalidTokenRequest with { Message = message };
}
