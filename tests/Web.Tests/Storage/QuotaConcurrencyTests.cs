using System.Globalization;

namespace PlanPlatform.Web.Tests.Storage;

/// <summary>Uploads and deletes of many clients at once never pass the quota, and what is counted is what is stored.</summary>
internal sealed class QuotaConcurrencyTests
{
    private const int Clients = 16;
    private const int CallsEach = 40;
    private const int Quota = 1024 * 1024;
    private const int MaxSize = 200_000;

    private Tenant _tenant = null!;
    private Member _owner = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _tenant = await Tenant.NewAsync();
        await _tenant.AddPlanAsync("One", 1);
        _owner = await _tenant.AddAsync();
    }

    [Test]
    public async Task RandomUploadsAndDeletes()
    {
        using var end = new CancellationTokenSource();
        var observer = Task.Run(() => Watch(end.Token));

        var statuses = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => CallAsync(new Random(client)))))).SelectMany(calls => calls).ToList();
        await end.CancelAsync();
        var (highest, reads) = await observer;

        TestContext.Out.WriteLine($"{statuses.Count(status => status == 201)} stored, {statuses.Count(status => status == 403)} refused, highest usage {highest} of {Quota}, {reads} reads");
        Assert.That(statuses.Distinct(), Is.SubsetOf(new[] { 201, 204, 403, 404 }));
        Assert.That(statuses, Has.Member(201).And.Member(403).And.Member(204));
        Assert.That(highest, Is.InRange(1, Quota));
        Assert.That(Number("SELECT Usage FROM Allotments WHERE PersonId = @id"), Is.EqualTo(Number("SELECT COALESCE(SUM(Size), 0) FROM StorageObjects WHERE OwnerId = @id")));
        var json = (await _tenant.GetAsync("/api/v1/objects", _owner.Token)).Json;
        foreach (var stored in json.GetProperty("items").EnumerateArray())
        {
            var file = Directory.GetFiles(Path.Combine(_tenant.Server.DataFolder, "files"), stored.GetProperty("id").GetString()!, SearchOption.AllDirectories).Single();
            Assert.That(new FileInfo(file).Length, Is.EqualTo(stored.GetProperty("size").GetInt64()));
        }
    }

    [Test]
    public async Task TwoUploadsOfMoreThanHalf_AreNeverBothStored()
    {
        for (var round = 0; round < 20; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _tenant.UploadAsync(_owner, new byte[(Quota / 2) + 1])));

            Assert.That(answers.Select(answer => answer.Status).Order(), Is.EqualTo(new[] { 201, 403, 403, 403 }));
            var id = answers.Single(answer => answer.Status == 201).Json.GetProperty("id").GetString();
            Assert.That((await _tenant.SendAsync(HttpMethod.Delete, $"/api/v1/objects/{id}")).Status, Is.EqualTo(204));
        }
    }

    private async Task<List<int>> CallAsync(Random random)
    {
        var (own, statuses) = (new List<string>(), new List<int>());
        for (var call = 0; call < CallsEach; call++)
        {
            if (own.Count > 0 && random.Next(3) == 0)
            {
                statuses.Add((await _tenant.SendAsync(HttpMethod.Delete, $"/api/v1/objects/{own[^1]}", json: null, _owner.Token)).Status);
                own.RemoveAt(own.Count - 1);
                continue;
            }

            var answer = await _tenant.UploadAsync(_owner, new byte[random.Next(MaxSize)]);
            statuses.Add(answer.Status);
            if (answer.Status == 201)
                own.Add(answer.Json.GetProperty("id").GetString()!);
        }

        return statuses;
    }

    private (long Highest, int Reads) Watch(CancellationToken end)
    {
        var (highest, reads) = (0L, 0);
        for (; !end.IsCancellationRequested; reads++)
            highest = Math.Max(highest, Number("SELECT COALESCE(MAX(Usage), 0) FROM Allotments WHERE PersonId = @id"));
        return (highest, reads);
    }

    private long Number(string sql) => Convert.ToInt64(_tenant.Server.Scalar(sql, ("@id", _owner.Id)), CultureInfo.InvariantCulture);
}
