using System.Text.RegularExpressions;

namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>The samples of the two source documents, pasted, with ids, tokens and times as the only things that may differ.</summary>
internal sealed class DocumentSamplesTests
{
    private const string Id = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";
    private const string Time = @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z";
    private const string CreateSample =
        """
        {
        "plan_name": "Basic Plan",
        "description": "This is a basic plan",
        "collection_id": "collection-123",
        "color": "#FF5733"
        }
        """;

    private static Server Server => SharedServer.Instance;

    [Test]
    public async Task GenerateClientAuthToken_Sample_GivesTheSampleAnswer()
    {
        var answer = await Server.PostAsync(
            "/generate-client-auth-token",
            """
            {
            "client_id": "demo-client",
            "client_secret": "demo-secret",
            "fingerprint": "device-fingerprint-123",
            "user": {
            "first_name": "John",
            "last_name": "Doe",
            "email": "john.doe@example.com",
            "group_name": "my-domain"
            }
            }
            """,
            token: null);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Body, Does.Match(Shape("""{"statusCode":200,"data":{"access_token":"<pp_at_[A-Za-z0-9_-]{43}>"},"message":"OKAY"}""")));
    }

    [Test]
    public async Task SyncPlan_CreateSample_GivesTheSampleAnswer()
    {
        var answer = await Server.PostAsync("/sync-plan", CreateSample, SharedServer.Token);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.ContentHeaders.ContentType?.ToString(), Is.EqualTo("application/json; charset=utf-8"));
        Assert.That(answer.Body, Does.Match(Shape(
            $$"""{"statusCode":200,"data":{"plan_id":"<{{Id}}>","plan_name":"Basic Plan","description":"This is a basic plan","collection_id":"collection-123","color":"#FF5733","created_at":"<{{Time}}>","updated_at":"<{{Time}}>"},"message":"OKAY"}""")));
        Assert.That(answer.Text("updated_at"), Is.EqualTo(answer.Text("created_at")));
    }

    [Test]
    public async Task SyncPlan_UpdateSample_GivesTheSampleAnswer()
    {
        var created = await Server.PostAsync("/sync-plan", CreateSample, SharedServer.Token);
        await Task.Delay(2);

        var answer = await Server.PostAsync(
            "/sync-plan",
            $$"""
            {
            "plan_id": "{{created.Text("plan_id")}}",
            "plan_name": "Updated Plan Name",
            "description": "Updated description"
            }
            """,
            SharedServer.Token);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Body, Does.Match(Shape(
            $$"""{"statusCode":200,"data":{"plan_id":"{{created.Text("plan_id")}}","plan_name":"Updated Plan Name","description":"Updated description","collection_id":"collection-123","color":"#FF5733","created_at":"{{created.Text("created_at")}}","updated_at":"<{{Time}}>"},"message":"OKAY"}""")));
        Assert.That(answer.Data.GetProperty("updated_at").GetDateTime(), Is.GreaterThan(created.Data.GetProperty("created_at").GetDateTime()));
    }

    [Test]
    public async Task SyncPlan_DeleteSample_GivesTheSampleAnswer()
    {
        var created = await Server.PostAsync("/sync-plan", CreateSample, SharedServer.Token);

        var answer = await Server.PostAsync(
            "/sync-plan",
            $$"""
            {
            "is_delete": true,
            "plan_id": "{{created.Text("plan_id")}}"
            }
            """,
            SharedServer.Token);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Body, Is.EqualTo("""{"statusCode":200,"data":{},"message":"OKAY"}"""));
    }

    [Test]
    public async Task GetPlanDetails_Sample_GivesTheSampleAnswer()
    {
        var plan = (await Server.PostAsync("/sync-plan", CreateSample, SharedServer.Token)).Data;
        var planId = plan.GetProperty("plan_id").GetString()!;
        var second = await Server.NewDocumentAsync(("document_name", "Plan Document 2"), ("plan_ids", new[] { planId }));
        var first = await Server.NewDocumentAsync(("document_name", "Plan Document 1"), ("plan_ids", new[] { planId }));
        var benefit = await Server.NewBenefitAsync("Dental Coverage", planId);

        var answer = await Server.PostAsync("/get-plan-details", $$"""{"plan_id": "{{planId}}"}""", SharedServer.Token);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Body, Is.EqualTo(
            $$$"""{"statusCode":200,"data":{"plan_id":"{{{planId}}}","plan_name":"Basic Plan","description":"This is a basic plan","collection_id":"collection-123","color":"#FF5733","created_at":"{{{plan.GetProperty("created_at")}}}","updated_at":"{{{plan.GetProperty("updated_at")}}}","associated_documents":[{"document_id":"{{{first}}}","document_name":"Plan Document 1"},{"document_id":"{{{second}}}","document_name":"Plan Document 2"}],"associated_supplemental_benefits":[{"supplemental_benefit_id":"{{{benefit}}}","benefit_name":"Dental Coverage"}]},"message":"OKAY"}"""));
    }

    [Test]
    public async Task GetPlanDetails_WhenNothingIsAssociated_ShowsEmptyLists()
    {
        var planId = await Server.NewPlanAsync();

        var answer = await Server.CallAsync("/get-plan-details", new { plan_id = planId });

        Assert.That(answer.Body, Does.EndWith("""Z","associated_documents":[],"associated_supplemental_benefits":[]},"message":"OKAY"}"""));
    }

    [TestCase("/sync-plan", "{}", "Missing required fields: plan_name, description, collection_id, color")]
    [TestCase("/get-plan-details", "{}", "Missing required fields: plan_id")]
    public async Task WhenFieldsAreMissing_GivesTheSampleError(string path, string body, string message) =>
        (await Server.CallAsync(path, body)).IsRefused(435, message);

    [TestCase("/sync-plan", """{"plan_id":"plan-abc-123-def-456","plan_name":"Updated Plan Name"}""")]
    [TestCase("/sync-plan", """{"plan_id":"plan-abc-123-def-456","is_delete":true}""")]
    [TestCase("/get-plan-details", """{"plan_id":"plan-abc-123-def-456"}""")]
    [TestCase("/get-plan-details", """{"plan_id":"550e8400-e29b-41d4-a716-446655440000"}""")]
    public async Task WhenThePlanDoesNotExist_GivesTheSampleError(string path, string body) =>
        (await Server.CallAsync(path, body)).IsRefused(437, "Plan not found");

    [TestCase("/sync-plan")]
    [TestCase("/get-plan-details")]
    public async Task WhenTheTokenIsInvalid_GivesTheSampleError(string path) =>
        (await Server.CallAsync(path, "{}", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...")).IsRefused(403, "UNAUTHORIZED");

    // What stands between < and > is a pattern; all else is to the letter.
    private static string Shape(string sample) =>
        "^" + Regex.Replace(Regex.Escape(sample), "<(.*?)>", match => Regex.Unescape(match.Groups[1].Value)) + "$";
}
