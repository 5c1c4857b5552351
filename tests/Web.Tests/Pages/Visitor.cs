using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PlanPlatform.Web.Tests.Pages;

/// <summary>A person with a browser: keeps cookies, follows redirects within the server, fills in forms as they stand on the page.</summary>
internal sealed class Visitor : IDisposable
{
    private const int MaxRedirects = 5;

    private readonly HttpClient _http;
    private readonly Uri _server;

    public Visitor(Server server)
        : this(server.Http.BaseAddress!, [])
    {
    }

    public Visitor(Uri server, CookieCollection cookies)
    {
        _server = server;
        Cookies.Add(cookies);
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = _server };
        _http.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The page at hand.</summary>
    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    /// <summary>The last answer's status.</summary>
    public int Status { get; private set; }

    /// <summary>Where the page at hand is; where it leads to, once that is outside the server.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>The last answer, its body read.</summary>
    public HttpResponseMessage Response { get; private set; } = new();

    public string Heading => Page.QuerySelector("h1")?.TextContent ?? "";

    public string Text => string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What stands in the box that says what is wrong; empty where there is none.</summary>
    public string Alert => Page.QuerySelector("[role=alert]")?.TextContent.Trim() ?? "";

    /// <summary>What stands at an input that is marked as wrong; null where it isn't.</summary>
    public string? ProblemAt(string name) =>
        Page.QuerySelector($"#{name}[aria-invalid=true]") is { } input
            ? Page.QuerySelector("#" + input.GetAttribute("aria-describedby")!.Split(' ')[^1])?.TextContent
            : null;

    /// <summary>Opens a path, or an address that a mail held.</summary>
    public Task<Visitor> OpenAsync(string path) => GoAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_server, path)));

    /// <summary>Fills in and sends the page's form: its only one, or the one with a button of these words.</summary>
    public Task<Visitor> SubmitAsync(string? button, params (string Name, string Value)[] values)
    {
        var buttons = Page.QuerySelectorAll("form button").OfType<IHtmlButtonElement>().Where(found => button is null || found.TextContent.Trim() == button).ToList();
        Assert.That(buttons, Has.Count.EqualTo(1), $"a button '{button}' on {Address}: {Text}");
        var form = buttons[0].Form!;
        Assert.That(values.Select(value => value.Name), Is.SubsetOf(form.QuerySelectorAll("[name]").Select(input => input.GetAttribute("name"))), $"an input on {Address}");
        var fields = FilledIn(form).Where(field => values.All(value => value.Name != field.Key)).ToList();
        fields.AddRange(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));
        if (buttons[0].GetAttribute("name") is { } name)
            fields.Add(KeyValuePair.Create(name, buttons[0].GetAttribute("value") ?? ""));
        var action = buttons[0].GetAttribute("formaction") ?? form.GetAttribute("action") ?? Address.PathAndQuery;
        return GoAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(_server, action)) { Content = new FormUrlEncodedContent(fields) });
    }

    public Task<Visitor> SubmitAsync(params (string Name, string Value)[] values) => SubmitAsync(null, values);

    /// <summary>Signs in by password, as far as that goes.</summary>
    public async Task<Visitor> SignInAsync(string email, string password, string path = "/account")
    {
        await OpenAsync("/sign-in?return=" + Uri.EscapeDataString(path));
        return await SubmitAsync(("email", email), ("password", password));
    }

    public void Dispose() => _http.Dispose();

    // What stands in a form as it is: choices count where they are made.
    private static IEnumerable<KeyValuePair<string, string>> FilledIn(IHtmlFormElement form) =>
        form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked)
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>().Select(text => KeyValuePair.Create(text.Name!, text.Value)))
            .Concat(form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Select(choice => KeyValuePair.Create(choice.Name!, choice.Value ?? "")));

    private async Task<Visitor> GoAsync(HttpRequestMessage request)
    {
        for (var redirects = 0; ; redirects++)
        {
            Address = request.RequestUri!;
            Response = await _http.SendAsync(request);
            Status = (int)Response.StatusCode;
            if (Response.Headers.Location is not { } location)
                break;
            Assert.That(redirects, Is.LessThan(MaxRedirects), "redirects");
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, location));
            if (request.RequestUri!.Authority != _server.Authority)
            {
                Address = request.RequestUri;
                break;
            }
        }

        Page = await new HtmlParser().ParseDocumentAsync(await Response.Content.ReadAsStringAsync());
        return this;
    }
}
