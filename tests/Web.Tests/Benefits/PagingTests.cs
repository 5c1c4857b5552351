namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>The pages of every list.</summary>
internal sealed class PagingTests
{
    private const string NextCursor = "X-Next-Cursor";

    private Server _server = null!;
    private string _token = "";

    private static IEnumerable<string> Lists() => ["/get-plans", "/fetch-groups", "/get-documents", "/get-supplemental-benefits"];

    private static IEnumerable<TestCaseData> ListsAndLimits() =>
        from list in Lists()
        from limit in new[] { 1, 2, 3, 6, 7, 1000 }
        select new TestCaseData(list, limit);

    private static IEnumerable<TestCaseData> BadPages() =>
        from list in Lists()
        from bad in new[]
        {
            ("limit", "0"), ("limit", "-1"), ("limit", "1001"), ("limit", "99999999999"),
            ("cursor", "\"\""), ("cursor", "\"nonsense\""), ("cursor", "\"W10\""), ("cursor", "\"WyJhIiwiYiIsImMiXQ\""), ("cursor", "\"W251bGxd\""),
        }
        select new TestCaseData(list, bad.Item1, bad.Item2);

    // Six of each: names that repeat, names that begin alike, and scripts whose order differs between comparisons.
    [OneTimeSetUp]
    public async Task FillAsync()
    {
        _server = new Server();
        _token = await _server.TokenAsync();
        foreach (var name in new[] { "b", "a", "a", "B", "é", "" })
        {
            await _server.NewPlanAsync("c", "Plan " + name, _token);
            await _server.CallAsync("/sync-document", new { document_name = "Document " + name, collection_id = "c" }, _token);
            await _server.CallAsync("/sync-supplemental-benefit", new { benefit_name = "Benefit " + name }, _token);
        }

        foreach (var name in new[] { "b", "a", "ab", "Bc", "é" })
            await _server.NewGroupAsync(name, _token);
    }

    [OneTimeTearDown]
    public void Stop() => _server.Dispose();

    [TestCaseSource(nameof(ListsAndLimits))]
    public async Task Pages_TogetherAreTheWholeList(string path, int limit)
    {
        var whole = (await _server.CallAsync(path, """{"collection_id":"c"}""", _token)).Okay();
        Assert.That(whole.GetArrayLength(), Is.EqualTo(6));

        var pages = new List<string>();
        string? cursor = null;
        do
        {
            var page = await _server.CallAsync(path, new { collection_id = "c", limit, cursor }, _token);
            var items = page.Okay().EnumerateArray().Select(item => item.GetRawText()).ToList();
            pages.AddRange(items);
            cursor = page.Headers.TryGetValues(NextCursor, out var values) ? values.Single() : null;
            Assert.That(items, Has.Count.EqualTo(cursor is null ? 6 - ((6 - 1) / limit * limit) : limit));
        }
        while (cursor is not null);

        Assert.That(pages, Is.EqualTo(whole.EnumerateArray().Select(item => item.GetRawText())));
    }

    [TestCase("/fetch-groups", "group_name", "group_id")]
    [TestCase("/get-documents", "document_name", "document_id")]
    [TestCase("/get-supplemental-benefits", "benefit_name", "supplemental_benefit_id")]
    public async Task Lists_AreOrderedByNameThenId(string path, string name, string id)
    {
        var list = (await _server.CallAsync(path, """{"collection_id":"c"}""", _token)).Okay();

        var keys = list.Column(name).Zip(list.Column(id), (first, second) => (first, second)).ToList();
        Assert.That(keys, Is.EqualTo(keys
            .OrderBy(key => key.first, StringComparer.Ordinal).ThenBy(key => key.second, StringComparer.Ordinal)));
    }

    [TestCaseSource(nameof(BadPages))]
    public async Task WhenThePageIsNone_IsRefused(string path, string field, string value)
    {
        var answer = await _server.CallAsync(path, $$"""{"collection_id":"c","{{field}}":{{value}}}""", _token);

        answer.IsRefused(436, $"1. {(value == "99999999999" ? "Wrong type or unreadable" : "Malformed")} value in {field}");
    }

    [TestCase("limit", "\"5\"")]
    [TestCase("limit", "1.5")]
    [TestCase("limit", "true")]
    [TestCase("cursor", "5")]
    [TestCase("cursor", "{}")]
    public async Task WhenThePageIsOfAnotherType_IsRefused(string field, string value)
    {
        var answer = await _server.CallAsync("/fetch-groups", $$"""{"{{field}}":{{value}}}""", _token);

        answer.IsRefused(436, "1. Wrong type or unreadable value in " + field);
    }
}
