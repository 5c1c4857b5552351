using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace PlanPlatform.Web.Tests.OAuth;

/// <summary>A person's browser at the authorization endpoint: it keeps cookies, sends the forms that it gets, and shows where it would be redirected.</summary>
internal sealed class Approval : IDisposable
{
    public const string UserEmail = "user@planplatform.local";
    public const string UserPassword = "User-Passw0rd!";

    private readonly HttpClient _http;

    public Approval(Server server) => _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = server.Http.BaseAddress,
    };

    /// <summary>A browser in which somebody is signed in.</summary>
    public static async Task<Approval> SignedInAsync(Server server, string email = UserEmail, string password = UserPassword)
    {
        var browser = new Approval(server);
        var page = await browser.SignInAsync("/sign-in", email, password);
        Assert.That(page.Status, Is.EqualTo(302), page.Body);
        return browser;
    }

    /// <summary>Fills in the sign-in form that is found at a path.</summary>
    public async Task<WebPage> SignInAsync(string path, string email = UserEmail, string password = UserPassword)
    {
        var form = await SendAsync(HttpMethod.Get, path);
        return await PostAsync(path, ("email", email), ("password", password), ("__RequestVerificationToken", form.AntiforgeryToken));
    }

    /// <summary>Asks without following a redirect.</summary>
    public Task<WebPage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>Posts a form as it is: without the hidden field unless it is given.</summary>
    public Task<WebPage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Opens the dialog and presses a button of it.</summary>
    public async Task<WebPage> DecideAsync(string path, string decision)
    {
        var dialog = await GetAsync(path);
        Assert.That(dialog.Status, Is.EqualTo(200), $"{path}: {dialog.Location} {dialog.Body}");
        return await PostAsync(dialog.FormAction, ("decision", decision), ("__RequestVerificationToken", dialog.AntiforgeryToken));
    }

    /// <summary>The code for an authorization request, by the dialog where one is shown.</summary>
    public async Task<string> CodeAsync(string path)
    {
        var page = await GetAsync(path);
        if (page.Status == 200)
            page = await PostAsync(page.FormAction, ("decision", "approve"), ("__RequestVerificationToken", page.AntiforgeryToken));
        Assert.That(page.Location, Does.Contain("code="));
        return page.Parameter("code")!;
    }

    public async Task<WebPage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await _http.SendAsync(request);

        // As it came: HttpClient would write the address in its own way.
        var location = response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.Single() : null;
        return new WebPage((int)response.StatusCode, await response.Content.ReadAsStringAsync(), location, response.Headers, response.Content.Headers);
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What the browser got.</summary>
internal sealed record WebPage(int Status, string Body, string? Location, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public string AntiforgeryToken => Regex.Match(Body, """name="__RequestVerificationToken" type="hidden" value="([^"]+)" """.TrimEnd()).Groups[1].Value;

    public string FormAction => WebUtility.HtmlDecode(Regex.Match(Body, """<form method="post" action="([^"]+)" """.TrimEnd()).Groups[1].Value);

    /// <summary>The words on the page.</summary>
    public string Text => WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(Body, "<[^>]+>", ""), @"\s+", " "));

    /// <summary>A header's only value.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.Single() : null;

    /// <summary>A parameter of the redirect, decoded; null where it isn't there. It may come once only.</summary>
    public string? Parameter(string name)
    {
        var query = Location![(Location!.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair[0] == name).ToList();
        Assert.That(query, Has.Count.LessThanOrEqualTo(1), name);
        return query.Count == 0 ? null : Uri.UnescapeDataString(query[0][1]);
    }

    /// <summary>The names of the redirect's parameters in their order.</summary>
    public string ParameterNames => string.Join(' ', Location![(Location!.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(pair => pair.Split('=')[0]));
}
