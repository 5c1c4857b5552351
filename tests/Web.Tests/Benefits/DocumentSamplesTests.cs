using System.Text.RegularExpressions;

namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>The samples of the two source documents, pasted, with ids, tokens and times as the only things that may differ.</summary>
internal sealed class DocumentSamplesTests
{
    private const string Id = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";
    private const string Time = @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z";

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task SyncPlan_CreateSample_GivesTheSampleAnswer()
    {
        var answer = await Server.PostAsync(
            "/sync-plan",
            """
            {
            "plan_name": "Basic Plan",
            "description": "This is a basic plan",
            "collection_id": "collection-123",
            "color": "#FF5733"
            }
            """,
            SharedServer.Token);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Body, Does.Match(Shape(
            $$"""{"statusCode":200,"data":{"plan_id":"<{{Id}}>","plan_name":"Basic Plan","description":"This is a basic plan","collection_id":"collection-123","color":"#FF5733","created_at":"<{{Time}}>","updated_at":"<{{Time}}>"},"message":"OKAY"}""")));
        Assert.That(answer.Text("updated_at"), Is.EqualTo(answer.Text("created_at")));
    }

    // What stands between < and > is a pattern; all else is to the letter.
    private static string Shape(string sample) =>
        "^" + Regex.Replace(Regex.Escape(sample), "<(.*?)>", match => Regex.Unescape(match.Groups[1].Value)) + "$";
}
